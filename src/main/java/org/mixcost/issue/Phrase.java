package org.mixcost.issue;

import java.util.List;
import java.util.Locale;

/** Sentences with numbers in them, the same in every locale. */
public final class Phrase {
  private Phrase() {}

  /**
   * A text with its places filled in, as by {@link String#format}.
   *
   * @throws IllegalArgumentException if a number with a fraction is to be printed as it comes, which is 2.0E10 as soon as
   *     not; its place must say how, as {@code %.3g} does
   */
  public static String of(String format, Object... values) {
    requireForms(format, values);
    return String.format(Locale.ROOT, format, values);
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  public static String listed(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  private static void requireForms(String format, Object... values) {
    String[] places = format.replace("%%", "").split("%", -1);
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Double && places[i + 1].startsWith("s")) {
        throw new IllegalArgumentException(
            "the place of " + values[i] + " in '" + format + "' does not say how to print it");
      }
    }
  }
}
