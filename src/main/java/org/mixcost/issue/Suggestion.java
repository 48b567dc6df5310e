package org.mixcost.issue;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** "Did you mean …?": the known word that is nearest to a misspelt one. */
public final class Suggestion {
  /** Longer words than any that is known; edits are counted in the time of their product. */
  private static final int LONGEST = 100;
  /** More words than any list of mixcost's own has: among those of a large file, each misspelt word would be held against each. */
  private static final int MOST_KNOWN = 5_000;

  private Suggestion() {}

  /**
   * A known word that begins with {@code word}, else the one at the fewest edits from it if it is near enough to be
   * meant, else one that holds it; none for what is too long to be a word, and among very many.
   */
  public static Optional<String> closest(String word, Collection<String> known) {
    if (word.length() > LONGEST || known.size() > MOST_KNOWN) {
      return Optional.empty();
    }
    String lower = word.toLowerCase(Locale.ROOT);
    return shortest(known, candidate -> begins(candidate, lower))
        .or(() -> nearest(lower, known))
        .or(() -> shortest(known, candidate -> holds(candidate, lower)));
  }

  private static Optional<String> shortest(Collection<String> known, Predicate<String> test) {
    return known.stream()
        .filter(test)
        .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
  }

  private static Optional<String> nearest(String word, Collection<String> known) {
    int most = Math.max(1, word.length() / 3);
    DamerauLevenshteinDistance edits = new DamerauLevenshteinDistance(most); // -1 where more
    ToIntFunction<String> distance =
        candidate -> edits.apply(word, candidate.toLowerCase(Locale.ROOT));
    return known.stream()
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= most)
        .filter(candidate -> distance.applyAsInt(candidate) >= 0)
        .min(Comparator.comparingInt(distance).thenComparing(Comparator.naturalOrder()));
  }

  /** Whether only the end of a known word is missing, as in an id without its last part. */
  private static boolean begins(String candidate, String word) {
    return word.length() >= 3 && candidate.startsWith(word);
  }

  private static boolean holds(String candidate, String word) {
    return word.length() >= 3 && candidate.contains(word);
  }

  /** {@code ; did you mean 'x'?}, or nothing when no known word is near. */
  public static String didYouMean(String word, Collection<String> known) {
    return closest(word, known).map(near -> "; did you mean '" + near + "'?").orElse("");
  }
}
