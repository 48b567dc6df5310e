package org.mixcost.testing.mutation;

import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mixcost.scenario.format.Shape;
import org.mixcost.testing.mutation.Entry.Layout;

/**
 * Where a slip is made.
 *
 * @param file which one
 * @param entry of it
 * @param slip that is made
 * @param random by which it is made in one way or another
 */
record Place(ScenarioText file, Entry entry, Slip slip, SplittableRandom random) {
  private static final String ONE = "[0-9][0-9.,]*[kKMBGT]?%?";
  private static final Pattern NUMBER =
      Pattern.compile("(?<from>%s)( to (?<to>%s))?(?<unit> [A-Za-z/-]+)?".formatted(ONE, ONE));
  /** Keys whose text is the name of something that must be there. */
  private static final Set<String> REFERENCES = Set.of(
      "extends",
      "baseline",
      "seed",
      "rollouts",
      "accelerator",
      "corpus",
      "law",
      "vendor",
      "catalog");

  /** The text of the value as the file has it. */
  String raw() {
    return file.text().substring(entry.value().start(), entry.value().end());
  }

  int line() {
    return entry.value().line();
  }

  boolean isTree() {
    return entry.layout() != Layout.CELL;
  }

  boolean isOnOneLine() {
    return !file.text().substring(entry.name().start(), entry.value().end()).contains("\n")
        || !isTree();
  }

  /** Whether the format knows the key, and its writer has not chosen it. */
  boolean isKnownKey() {
    return entry.shape().isPresent() && (entry.section().isPresent() || !isTree());
  }

  /** Whether another key may stand here, too. */
  boolean isKeyThere(String other) {
    return entry.section().map(section -> section.find(other).isPresent()).orElse(other.isBlank());
  }

  boolean isFreeText() {
    return entry.shape().filter(shape -> !(shape instanceof Shape.OfText)).isEmpty()
        && !isReference();
  }

  boolean isReference() {
    return entry.shape(Shape.OfId.class).isPresent()
        || (entry.section().isPresent() && REFERENCES.contains(entry.key()));
  }

  /** Whether it is the name of a model whose price is stated, which needs no row of the catalog. */
  boolean isPricedModel() {
    return entry.key().equals("model")
        && file.entries().stream()
            .anyMatch(
                other -> other.holder() == entry.holder() && other.key().equals("input_price"));
  }

  /** Whether it holds a map of what the format knows. */
  boolean isGroup() {
    return entry.text().isEmpty()
        && (entry.shape(Shape.OfSection.class).isPresent()
            || entry.shape(Shape.OfNamed.class).isPresent());
  }

  /** Whether what is missing here may be said elsewhere. */
  boolean mayInherit() {
    return file.entries().stream()
        .map(Entry::key)
        .anyMatch(key -> key.equals("extends") || key.equals("defaults"));
  }

  boolean isIndented() {
    return entry.layout() == Layout.BLOCK && entry.name().column() > 1;
  }

  /** Where the entry after this one begins, if it has lines of its own. */
  Optional<Integer> nextLine() {
    return entry.next().filter(any -> entry.layout() == Layout.BLOCK);
  }

  Shape.OfQuantity quantity() {
    return entry.quantity().orElseThrow();
  }

  /** A number or an interval, taken apart; nothing where the value is no plain one. */
  Optional<Matcher> number() {
    return entry
        .quantity()
        .map(any -> NUMBER.matcher(entry.text().orElseThrow()))
        .filter(Matcher::matches);
  }

  String numbers(Matcher number) {
    return number.group().substring(0, number.group().length() - unit(number).length());
  }

  String unit(Matcher number) {
    return Optional.ofNullable(number.group("unit")).orElse("");
  }

  /** The same file with a text in the place of another, which is wrong. */
  Optional<Mutant> replace(int start, int end, String other, int line) {
    return Optional.of(Mutant.of(
        file.file(),
        slip,
        file.text().substring(0, start) + other + file.text().substring(end),
        Set.of(line)));
  }

  Optional<Mutant> write(String value) {
    return replace(entry.value().start(), entry.value().end(), value, line());
  }

  /** The same with a single value in the place of what stands here. */
  Optional<Mutant> writeText(String text) {
    return text.equals(entry.text().orElse("")) ? Optional.empty() : write(quoted(text));
  }

  private String quoted(String text) {
    boolean needsQuotes = file.file().endsWith(".json")
        || text.contains(",")
        || (file.isYaml() && text.startsWith(" "));
    return needsQuotes ? '"' + text + '"' : text;
  }

  Optional<Mutant> rename(String other) {
    Entry.Span name = entry.name();
    String written = file.text().substring(name.start(), name.end());
    int start = name.start() + written.lastIndexOf(entry.key());
    return replace(start, start + entry.key().length(), other, name.line())
        .map(mutant -> isTree() ? mutant : mutant.alsoAt(line()));
  }

  /** The same file with another entry before this one. */
  Optional<Mutant> insert(String key, String value) {
    Entry.Span name = entry.name();
    return switch (entry.layout()) {
      case BLOCK ->
        replace(
            name.start(),
            name.start(),
            key + ": " + quoted(value) + "\n" + " ".repeat(name.column()),
            name.line());
      case FLOW ->
        replace(
            name.start(),
            name.start(),
            (file.isYaml() ? key : '"' + key + '"') + ": " + quoted(value) + ", ",
            name.line());
      case CELL -> Optional.empty();
    };
  }

  /** The same file without this entry. */
  Optional<Mutant> leaveOut(int next) {
    return replace(entry.name().start(), next, "", entry.holder())
        .map(mutant -> mutant.alsoAt(entry.holder() + 1));
  }
}
