package org.mixcost.load;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.mixcost.issue.Issues;
import org.mixcost.load.document.Node;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.NamedKey;
import org.mixcost.scenario.format.NamedQuantitiesKey;
import org.mixcost.scenario.format.Section;
import org.mixcost.scenario.format.SectionKey;

/**
 * Which of the values of a file somebody requested.
 *
 * <p>Whoever resolves a scenario reads the keys that decide something and no others. So a written value that no scenario
 * of the file has read changes nothing, and that is an error: its writer meant something by it. A value that one scenario
 * uses may be inherited by others that do not.
 */
final class WrittenKeys {
  /** Each a value where it stands, which no other is. */
  private final Set<Node> read = Collections.newSetFromMap(new IdentityHashMap<>());

  private final IdentityHashMap<Node, String> advice = new IdentityHashMap<>();

  void read(Node value) {
    read.add(value);
  }

  /** Keeps what to do about what changes nothing in one scenario, should no other use it. */
  void advise(Node written, String help) {
    advice.put(written, help);
    if (written instanceof Node.Mapping map) {
      map.entries().values().forEach(entry -> advise(entry.value(), help));
    }
  }

  /** Counts all values of a map as read, where it is not known which of them matter. */
  void readAll(Node.Mapping map) {
    map.entries().values().forEach(entry -> {
      read(entry.value());
      if (entry.value() instanceof Node.Mapping inner) {
        readAll(inner);
      }
    });
  }

  /**
   * Tells of what a scenario says and nobody has read, unless what is wrong with it is reported already.
   *
   * @param node what it says, with what it inherits
   */
  void refuseUnread(Section section, Node.Mapping node, String path, Issues issues) {
    String word = SectionReader.word(node, section.discriminator());
    for (Key key : section.keys(word)) {
      String place = path.isEmpty() ? key.name() : path + "." + key.name();
      Optional.ofNullable(node.entries().get(key.name()))
          .ifPresent(entry -> refuseUnread(key, entry, place, issues));
    }
  }

  private void refuseUnread(Key key, Node.Entry entry, String path, Issues issues) {
    boolean isGroup = entry.value() instanceof Node.Mapping && !read.contains(entry.value());
    if (isGroup && key instanceof SectionKey inner) {
      refuseUnread(inner.section(), (Node.Mapping) entry.value(), path, issues);
    } else if (isGroup && key instanceof NamedKey named) {
      ((Node.Mapping) entry.value()).entries().forEach((own, item) -> {
        if (item.value() instanceof Node.Mapping mapping) {
          refuseUnread(named.section(), mapping, path + "." + own, issues);
        }
      });
    } else if (!(key instanceof NamedQuantitiesKey)
        && !read.contains(entry.value())
        && !issues.hasErrorAt(entry.value().where())) {
      issues.error(
          "unused-key",
          entry.keyWhere(),
          "'" + path + "' changes nothing here",
          advice.getOrDefault(
              entry.value(),
              "leave it out, or add what it goes with; it is for: " + key.meaning()));
    }
  }
}
