package org.mixcost.scenario.format;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mixcost.quantity.Unit;

/** The scenario format as a page of the documentation: every key, what may stand in it, and what it means. */
public final class ReferencePage {
  private final StringBuilder text = new StringBuilder();
  private final Map<Section, String> sections = new LinkedHashMap<>();

  private ReferencePage() {}

  /** The tables of the page, as Markdown. */
  public static String text() {
    ReferencePage page = new ReferencePage();
    page.collect(FileKeys.SECTION, "the file");
    page.sections.forEach(page::section);
    return page.text.toString();
  }

  private void collect(Section section, String path) {
    if (sections.putIfAbsent(section, path) != null) {
      return;
    }
    String prefix = path.equals("the file") || ScenarioKeys.isSection(section) ? "" : path + ".";
    allKeys(section).forEach(key -> {
      if (key.shape() instanceof Shape.OfSection inner) {
        collect(inner.section(), prefix + key.name());
      } else if (key.shape() instanceof Shape.OfNamed named) {
        collect(named.section(), prefix + key.name() + ".NAME");
      }
    });
  }

  private static Stream<Key> allKeys(Section section) {
    return section.keys("").stream();
  }

  private void section(Section section, String path) {
    String place = ScenarioKeys.isSection(section) ? "scenarios.NAME, and defaults" : path;
    text.append("## ").append(section.title()).append("\n\n`").append(place).append("`\n\n");
    table(section.keys());
    section.variants().forEach((word, keys) -> {
      text.append("With `")
          .append(section.discriminator())
          .append(": ")
          .append(word)
          .append("`:\n\n");
      table(keys);
    });
  }

  private void table(List<Key> keys) {
    text.append("| key | holds | meaning |\n|---|---|---|\n");
    for (Key key : keys) {
      text.append("| `%s` | %s | %s%s |\n"
          .formatted(key.name(), holds(key.shape()), key.meaning(), absence(key)));
    }
    text.append('\n');
  }

  private static String holds(Shape shape) {
    if (shape instanceof Shape.OfQuantity quantity) {
      String units = quantity.units().stream()
          .map(Unit::symbol)
          .map(s -> "`" + s + "`")
          .collect(joining(" or "));
      return units + ", " + quantity.domain().words() + usual(quantity);
    }
    if (shape instanceof Shape.OfWord<?> word) {
      return word.words().stream().map(w -> "`" + w + "`").collect(joining(", "));
    }
    if (shape instanceof Shape.OfWhole whole) {
      return whole.least() == whole.most()
          ? "`" + whole.least() + "`"
          : "whole number from " + whole.least() + " to " + whole.most();
    }
    if (shape instanceof Shape.OfId id) {
      return "id in the catalog table " + id.table();
    }
    return plainly(shape);
  }

  private static String usual(Shape.OfQuantity quantity) {
    Plausible plausible = quantity.plausible();
    return plausible.isLimited() ? "; usual " + plausible.words(quantity.units().get(0)) : "";
  }

  private static String plainly(Shape shape) {
    if (shape instanceof Shape.OfText) {
      return "text";
    }
    if (shape instanceof Shape.OfTexts) {
      return "text, or a list of texts";
    }
    if (shape instanceof Shape.OfFlag) {
      return "`true` or `false`";
    }
    if (shape instanceof Shape.OfDate) {
      return "date, such as `2024-10`";
    }
    if (shape instanceof Shape.OfNamedQuantities named) {
      return "map of names to " + holds(named.quantity());
    }
    if (shape instanceof Shape.OfNamedTexts) {
      return "map of names to texts, or to lists of texts";
    }
    if (shape instanceof Shape.OfNamed named) {
      return named.orText() ? "map of names to texts or maps" : "map of names to maps";
    }
    return "map";
  }

  private static String absence(Key key) {
    if (key.isRequired()) {
      return "; **required**";
    }
    if (key instanceof QuantityKey quantity
        && quantity.presence() instanceof Presence.Default row) {
      return "; `" + row.table() + "/" + row.id() + "` of the catalog if missing";
    }
    return key.notIncluded().isEmpty() ? "" : "; listed as *not included* if missing";
  }
}
