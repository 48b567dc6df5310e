package org.mixcost.load;

import org.mixcost.issue.Where;
import org.mixcost.scenario.format.Key;

/**
 * A section of a study that was built in code.
 *
 * @param path of the section, dotted, after the name of the scenario where it is of one
 */
record CodePlaces(String path) implements Places {

  /** A section of a scenario. */
  static CodePlaces of(String scenario, String path) {
    return new CodePlaces(scenario + ":" + path);
  }

  /** A section in this one. */
  CodePlaces in(Key key) {
    return new CodePlaces(path + "." + key.name());
  }

  /** An entry of this list. */
  CodePlaces at(int index) {
    return new CodePlaces(path + "[" + index + "]");
  }

  @Override
  public Where where() {
    return Where.nameOnly(path);
  }

  @Override
  public Where where(Key key) {
    return in(key).where();
  }
}
