package org.mixcost.testing.mutation;

import java.util.List;
import java.util.SplittableRandom;

/** Words as people misspell them. */
final class Words {
  private Words() {}

  static <T> T oneOf(List<T> all, SplittableRandom random) {
    return all.get(random.nextInt(all.size()));
  }

  /** A word with a letter left out, doubled, swapped with the next one, or another one in its place. */
  static String misspelt(String word, SplittableRandom random) {
    int at = random.nextInt(word.length());
    String before = word.substring(0, at);
    String letter = word.substring(at, at + 1);
    String after = word.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + after;
      case 1 -> before + letter + letter + after;
      case 2 ->
        before + (after + " ").charAt(0) + letter + after.substring(Math.min(1, after.length()));
      default -> before + (letter.equals("q") ? "z" : "q") + after;
    };
  }
}
