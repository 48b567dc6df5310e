package org.mixcost.testing.random;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.format.CallKeys;
import org.mixcost.scenario.format.FileKeys;
import org.mixcost.scenario.format.GeneratorKeys;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.Section;
import org.mixcost.scenario.format.Shape;
import org.mixcost.scenario.format.SourcedKeys;

/**
 * What the format offers: its keys at every place, and at some place the words of those that take words and the units of
 * those that take several.
 */
final class Uses {
  private static final Pattern CALLER = Pattern.compile(".*\\.(judge|labeler|verifier)");

  private final Set<String> found = new TreeSet<>();

  private Uses() {}

  /** All that the format offers, but for what is sought, which is of one command alone. */
  static Set<String> offered() {
    Uses uses = new Uses();
    uses.declared(FileKeys.SECTION, "");
    uses.declared(SourcedKeys.SECTION, "sourced");
    return uses.found;
  }

  /** What a file makes use of. */
  static Set<String> of(ScenarioFile file) {
    Uses uses = new Uses();
    uses.used(FileKeys.SECTION, file.branch(), "");
    return uses.found;
  }

  private void declared(Section section, String path) {
    List<String> words = section.variants().isEmpty()
        ? List.of("")
        : List.copyOf(section.variants().keySet());
    for (String word : words) {
      section.keys(word).stream()
          .filter(key -> !key.name().equals(section.discriminator()))
          .filter(key -> !FileKeys.OF_ONE_COMMAND.contains(key))
          .forEach(key -> declared(key, at(section, path, word, key)));
    }
  }

  private void declared(Key key, String at) {
    found.add(at);
    inner(key).ifPresent(section -> declared(section, below(key, at)));
    if (key.shape() instanceof Shape.OfWord<?> word) {
      word.words().stream()
          .filter(one -> !one.equals("none"))
          .forEach(one -> found.add(key.name() + " = " + one));
    } else if (key.shape() instanceof Shape.OfQuantity quantity) {
      quantity.units().forEach(unit -> found.add(key.name() + " in " + unit));
    }
  }

  private void used(Section section, Branch branch, String path) {
    String word = branch.text(section.discriminator());
    for (Key key : section.keys(word)) {
      Object value = branch.get(key.name());
      if (value != null && !branch.text(key.name()).equals("none")) {
        used(key, value, at(section, path, word, key));
      }
    }
  }

  private void used(Key key, Object value, String at) {
    found.add(at);
    if (value instanceof Branch branch) {
      Stream<Branch> inside = key.shape() instanceof Shape.OfNamed
          ? branch.keys().stream().flatMap(name -> branch.branch(name).stream())
          : Stream.of(branch);
      inner(key).ifPresent(section -> inside.forEach(one -> used(section, one, below(key, at))));
      return;
    }
    Leaf leaf = (Leaf) value;
    leaf.words().keySet().forEach(word -> found.add("sourced." + word));
    if (key.shape() instanceof Shape.OfQuantity quantity) {
      found.add(key.name() + " in " + unit(leaf, quantity));
      found.add("sourced.value");
    } else {
      found.add(key.name() + " = " + leaf.text());
    }
  }

  private static Unit unit(Leaf leaf, Shape.OfQuantity shape) {
    return shape.units().stream()
        .filter(unit -> leaf.text().endsWith(" " + unit))
        .findFirst()
        .orElse(shape.units().get(0));
  }

  private static Optional<Section> inner(Key key) {
    if (key.shape() instanceof Shape.OfSection one) {
      return Optional.of(one.section());
    }
    return key.shape() instanceof Shape.OfNamed named
        ? Optional.of(named.section())
        : Optional.empty();
  }

  /**
   * Scenarios and defaults hold the same keys, a key that several kinds have holds the same of each, and all who answer
   * calls on own accelerators are declared once.
   */
  private static String below(Key key, String at) {
    if (List.of("scenarios", "defaults").contains(at)) {
      return "";
    }
    if (key.equals(CallKeys.SELF_HOSTED)) {
      return "calls.self_hosted";
    }
    String ofAnyKind = at.replaceAll("\\[\\w+\\]", "");
    return key.shape() instanceof Shape.OfNamed ? ofAnyKind + ".*" : ofAnyKind;
  }

  /** The place of a key; one that all kinds of something share, or all who answer calls, has one place for all of them. */
  private static String at(Section section, String path, String word, Key key) {
    if (key.equals(GeneratorKeys.PROVIDER) && CALLER.matcher(path).matches()) {
      return "calls.provider";
    }
    boolean isShared = word.isEmpty() || section.keys().contains(key);
    String place = isShared ? path : path + "[" + word + "]";
    return place.isEmpty() ? key.name() : place + "." + key.name();
  }
}
