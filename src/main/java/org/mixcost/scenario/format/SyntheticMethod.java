package org.mixcost.scenario.format;

import java.util.Locale;

/** How synthetic text is written. */
public enum SyntheticMethod {
  /** A real text in other words. */
  REPHRASE,
  /** A new text from a topic or passage. */
  SEEDED,
  /** A text from the generator's memory alone. */
  CLOSED_BOOK;

  /** As it is written in a scenario. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
