package org.mixcost.issue;

import java.util.Locale;

/** Sentences with numbers in them, the same in every locale. */
public final class Phrase {
  private Phrase() {}

  /** A text with its places filled in, as by {@link String#format}. */
  public static String of(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
