package org.mixcost.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mixcost.issue.Issue;
import org.mixcost.load.document.Node;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.NamedKey;
import org.mixcost.scenario.format.NamedQuantitiesKey;
import org.mixcost.scenario.format.NamedTextsKey;
import org.mixcost.scenario.format.QuantityKey;
import org.mixcost.scenario.format.ScenarioKeys;
import org.mixcost.scenario.format.Section;
import org.mixcost.scenario.format.SectionKey;
import org.mixcost.scenario.format.TextsKey;
import org.mixcost.scenario.format.ValueKey;

/**
 * Checks what is written before anything is inherited: the spelling and form of every key, whether or not its value is
 * used, overridden or taken away in the end.
 */
final class FormCheck {
  private final Reading reading;

  /**
   * A check.
   *
   * @param reading whose findings are its own
   */
  FormCheck(Reading reading) {
    this.reading = reading;
  }

  /** What is wrong; warnings are left to who uses the values. */
  List<Issue> errors() {
    return reading.issues().toList().stream().filter(Issue::isError).toList();
  }

  /** Checks a map of known keys; those of a scenario are said without its name, as they may be inherited. */
  void check(Section section, Node node, String path) {
    if (node instanceof Node.Mapping map) {
      String place = ScenarioKeys.isSection(section) ? "" : path;
      SectionReader reader = new SectionReader(section, map, place, reading);
      kept(map).keySet().stream()
          .flatMap(name -> reader.certain(name).stream())
          .forEach(key -> check(key, reader));
    }
  }

  /** What a map says but for what it takes away. */
  private static Map<String, Node> kept(Node.Mapping map) {
    Map<String, Node> kept = new LinkedHashMap<>();
    map.entries().forEach((name, entry) -> {
      if (!Inheritance.takesAway(entry.value())) {
        kept.put(name, entry.value());
      }
    });
    return kept;
  }

  private void check(Key key, SectionReader reader) {
    String path = reader.at(key);
    if (key instanceof SectionKey inner) {
      reader.mapping(key).ifPresent(map -> check(inner.section(), map, path));
    } else if (key instanceof NamedKey named) {
      entries(key, reader).forEach((own, map) -> {
        Node whole = reader.whole(named, map);
        reader.requireMapping(own, whole);
        check(named.section(), whole, path + "." + own);
      });
    } else if (key instanceof NamedQuantitiesKey named) {
      entries(key, reader).forEach((own, value) -> reader.read(named, own, value));
    } else if (key instanceof NamedTextsKey named) {
      reader.get(named);
    } else {
      checkValue(key, reader);
    }
  }

  private static Map<String, Node> entries(Key key, SectionReader reader) {
    return reader.mapping(key).map(FormCheck::kept).orElse(Map.of());
  }

  private static void checkValue(Key key, SectionReader reader) {
    if (key instanceof QuantityKey quantity && !reader.isRest(quantity)) {
      reader.find(quantity);
    } else if (key instanceof ValueKey<?> value) {
      reader.find(value);
    } else if (key instanceof TextsKey texts) {
      reader.get(texts);
    }
  }
}
