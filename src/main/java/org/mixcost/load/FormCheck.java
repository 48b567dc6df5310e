package org.mixcost.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mixcost.issue.Issue;
import org.mixcost.load.document.Node;
import org.mixcost.load.format.Key;
import org.mixcost.load.format.ScenarioFormat;
import org.mixcost.load.format.Section;
import org.mixcost.load.format.Shape;

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

  /** Checks a map of known keys; those of a scenario are told without its name, as they may be inherited. */
  void check(Section section, Node node, String path) {
    if (node instanceof Node.Mapping map) {
      String place = section.equals(ScenarioFormat.SCENARIO) ? "" : path;
      SectionReader reader = new SectionReader(section, map, place, reading);
      map.entries().forEach((name, entry) -> {
        if (reader.isCertain(name) && !Inheritance.takesAway(entry.value())) {
          check(section.find(name).orElseThrow(), entry.value(), reader);
        }
      });
    }
  }

  private void check(Key key, Node value, SectionReader reader) {
    String name = key.name();
    if (key.shape() instanceof Shape.OfSection inner) {
      reader.mapping(name).ifPresent(map -> check(inner.section(), map, reader.at(name)));
    } else if (key.shape() instanceof Shape.OfNamed named) {
      kept(reader.mapping(name).map(Node.Mapping::entries).orElse(Map.of())).forEach((own, map) -> {
        reader.requireMapping(own, map);
        check(named.section(), map, reader.at(name) + "." + own);
      });
    } else {
      checkValue(key, value, reader);
    }
  }

  private static Map<String, Node> kept(Map<String, Node.Entry> entries) {
    Map<String, Node> kept = new LinkedHashMap<>();
    entries.forEach((name, entry) -> {
      if (!Inheritance.takesAway(entry.value())) {
        kept.put(name, entry.value());
      }
    });
    return kept;
  }

  private void checkValue(Key key, Node value, SectionReader reader) {
    String name = key.name();
    if (key.shape() instanceof Shape.OfQuantity && !reader.isRest(name)) {
      reader.find(name);
    } else if (key.shape() instanceof Shape.OfNamedQuantities quantities) {
      kept(reader.mapping(name).map(Node.Mapping::entries).orElse(Map.of()))
          .forEach((own, node) -> new LeafReader(
                  reader.at(name) + "." + own, quantities.quantity(), reading)
              .read(node));
    } else if (key.shape() instanceof Shape.OfWord) {
      reader.word(name, "");
    } else if (key.shape() instanceof Shape.OfWhole) {
      reader.whole(name);
    } else if (key.shape() instanceof Shape.OfFlag) {
      reader.flag(name);
    } else if (key.shape() instanceof Shape.OfDate) {
      reader.date(name);
    } else if (key.shape() instanceof Shape.OfText || key.shape() instanceof Shape.OfId) {
      reader.text(name);
    } else if (key.shape() instanceof Shape.OfTexts) {
      reader.texts(name);
    }
  }
}
