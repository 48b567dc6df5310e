package org.mixcost.scenario.format;

import java.util.Locale;

/** How far a statement can be relied on, the firmest first. */
public enum StatementKind {
  /** Published with what it takes to check it. */
  PUBLISHED("published"),
  /** Said by an interested party, without a breakdown. */
  CLAIM("claim"),
  /** Follows from what was published or claimed, by our reckoning. */
  INFERENCE("inference"),
  /** Chosen by us. */
  ASSUMPTION("our assumption");

  private final String label;

  StatementKind(String label) {
    this.label = label;
  }

  /** As scenario files write it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For readers. */
  public String label() {
    return label;
  }

  /** Whether somebody else says it, who must be named. */
  public boolean isOfOthers() {
    return this == PUBLISHED || this == CLAIM;
  }
}
