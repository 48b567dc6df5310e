package org.mixcost.scenario.format;

/** What a published rate counts. */
public enum CountedTokens {
  /** Tokens written. */
  OUTPUT,
  /** Tokens read and written. */
  TOTAL
}
