package org.mixcost.issue;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** "Did you mean …?": the known word that is nearest to a misspelt one. */
public final class Suggestion {
  /** Counts two letters that changed places as one edit. */
  private static final DamerauLevenshteinDistance EDITS = new DamerauLevenshteinDistance();
  /** Longer words than any that is known; edits are counted in the time of their product. */
  private static final int LONGEST = 100;

  private Suggestion() {}

  /**
   * A known word that begins with {@code word}, else the one at the fewest edits from it if it is near enough to be
   * meant, else one that holds it; none for what is too long to be a word.
   */
  public static Optional<String> closest(String word, Collection<String> known) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    return nearest(word, known.stream().filter(candidate -> begins(candidate, word)))
        .or(() -> nearest(
            word, known.stream().filter(candidate -> distance(word, candidate) <= tolerance(word))))
        .or(() -> nearest(word, known.stream().filter(candidate -> holds(candidate, word))));
  }

  private static Optional<String> nearest(String word, Stream<String> candidates) {
    return candidates.min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
        .thenComparing(Comparator.naturalOrder()));
  }

  /** Whether only the end of a known word is missing, as in an id without its last part. */
  private static boolean begins(String candidate, String word) {
    return word.length() >= 3 && candidate.startsWith(word.toLowerCase(Locale.ROOT));
  }

  private static boolean holds(String candidate, String word) {
    return word.length() >= 3 && candidate.contains(word.toLowerCase(Locale.ROOT));
  }

  /** {@code ; did you mean 'x'?}, or nothing when no known word is near. */
  public static String didYouMean(String word, Collection<String> known) {
    return closest(word, known).map(near -> "; did you mean '" + near + "'?").orElse("");
  }

  private static int distance(String word, String candidate) {
    return EDITS.apply(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
  }

  private static int tolerance(String word) {
    return Math.max(1, word.length() / 3);
  }
}
