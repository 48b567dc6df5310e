package org.mixcost.catalog;

import static java.util.function.Predicate.not;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words that an accelerator goes by: its model, its form, its memory and its maker.
 *
 * <p>A name is one of it that consists of such words, each written once and in any order, with the model among them.
 *
 * @param id of the accelerator
 * @param models words that tell which it is
 * @param words all of them
 */
record AcceleratorWords(String id, List<String> models, List<String> words) {
  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
  private static final Pattern REMARK = Pattern.compile("\\(.*");
  private static final Pattern NUMBERED = Pattern.compile(".*\\d.*");
  private static final Pattern FORM_OR_MEMORY = Pattern.compile("(?:sxm|nvl|pcie)\\d*|\\d+gb");
  private static final List<String> GIGABYTE = List.of("gb", "gib", "g");
  /** One letter says nothing. */
  private static final int FEWEST_LETTERS = 2;

  static AcceleratorWords of(Row row) {
    List<String> ofId = split(row.id());
    List<String> numbered = ofId.stream()
        .filter(word -> NUMBERED.matcher(word).matches())
        .filter(word -> !FORM_OR_MEMORY.matcher(word).matches())
        .toList();
    Stream<String> ofName = split(REMARK.matcher(row.get(Columns.NAME)).replaceAll("")).stream();
    Stream<String> memory = row.find(Columns.MEMORY).stream()
        .flatMap(size -> GIGABYTE.stream().map(unit -> Math.round(size) + unit));
    return new AcceleratorWords(
        row.id(),
        numbered.isEmpty() ? ofId.subList(0, 1) : numbered,
        Stream.of(ofId.stream(), ofName, memory)
            .flatMap(words -> words)
            .distinct()
            .toList());
  }

  private static List<String> split(String text) {
    return Arrays.stream(BETWEEN.split(text.toLowerCase(Locale.ROOT)))
        .filter(not(String::isEmpty))
        .toList();
  }

  /** Whether a name consists of its words. */
  boolean isNamedBy(String letters) {
    return consists(letters, words, false, Stream::of);
  }

  /** Whether a name consists of its words where some of them are left unfinished, such as mi300 for mi300x. */
  boolean isBegunBy(String letters) {
    return consists(letters, words, false, AcceleratorWords::beginnings);
  }

  private boolean consists(
      String letters,
      List<String> unused,
      boolean hasModel,
      Function<String, Stream<String>> spellings) {
    return letters.isEmpty()
        ? hasModel
        : unused.stream()
            .anyMatch(word -> spellings
                .apply(word)
                .filter(letters::startsWith)
                .anyMatch(spelling -> consists(
                    letters.substring(spelling.length()),
                    unused.stream().filter(other -> !other.equals(word)).toList(),
                    hasModel || models.contains(word),
                    spellings)));
  }

  /** A word, and what stands in it before a number or after one. */
  private static Stream<String> beginnings(String word) {
    return Stream.concat(
        Stream.of(word),
        IntStream.range(FEWEST_LETTERS, word.length())
            .filter(end ->
                Character.isDigit(word.charAt(end)) != Character.isDigit(word.charAt(end - 1)))
            .mapToObj(end -> word.substring(0, end)));
  }
}
