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
      kept(map).keySet().stream()
          .filter(name -> reader.hasKey(name) && !reader.isAmbiguous(name))
          .forEach(name -> check(reader.key(name), reader));
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
    String name = key.name();
    String path = reader.at(name);
    if (key.shape() instanceof Shape.OfSection inner) {
      reader.mapping(name).ifPresent(map -> check(inner.section(), map, path));
    } else if (key.shape() instanceof Shape.OfNamed named) {
      reader.mapping(name).map(FormCheck::kept).orElse(Map.of()).forEach((own, map) -> {
        reader.requireMapping(own, map);
        check(named.section(), map, path + "." + own);
      });
    } else if (key.shape() instanceof Shape.OfNamedQuantities named) {
      reader
          .mapping(name)
          .map(FormCheck::kept)
          .orElse(Map.of())
          .forEach((own, value) ->
              new LeafReader(path + "." + own, named.quantity(), reading).read(value));
    } else {
      checkValue(key, reader);
    }
  }

  private static void checkValue(Key key, SectionReader reader) {
    String name = key.name();
    if (key.shape() instanceof Shape.OfQuantity && !reader.isRest(name)) {
      reader.find(name);
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
