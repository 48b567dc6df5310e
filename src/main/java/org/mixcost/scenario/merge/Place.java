package org.mixcost.scenario.merge;

import java.lang.reflect.RecordComponent;
import org.mixcost.scenario.Acquisition;
import org.mixcost.scenario.DataSource;

/**
 * A place in two scenarios that are read side by side.
 *
 * @param id one for each place
 * @param path what a scenario file calls it, dotted; several places may share one
 */
public record Place(String id, String path) {
  static final Place ROOT = new Place("", "");

  /**
   * The place of a component of the record that is here.
   *
   * @param held the type of what it holds
   */
  Place of(RecordComponent component, Class<?> held) {
    String key = Components.key(component, held);
    return new Place(
        join(id, component.getName()), key.startsWith("/") ? key.substring(1) : join(path, key));
  }

  /** The place of something that has a name, in the list or map that is here. */
  Place named(String name) {
    return new Place(join(id, name), join(path, name));
  }

  /** The same place, called by a name that the file knows. */
  Place called(String otherPath) {
    return new Place(id, otherPath);
  }

  /** The same place, as what is there is called when it is taken as a whole. */
  Place whole(Object found) {
    if (found instanceof DataSource source) {
      return called("data." + source.name());
    }
    return found instanceof Acquisition ? called(join(path, "kind")) : this;
  }

  private static String join(String before, String after) {
    return before.isEmpty() || after.isEmpty() ? before + after : before + "." + after;
  }
}
