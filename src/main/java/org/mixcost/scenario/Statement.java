package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * Something a study rests on, and how far it can be relied on.
 *
 * @param name under which the file states it
 * @param kind whether it was published, claimed, inferred or assumed
 * @param text what is stated, in a sentence
 * @param source who says so, with address and date where they are known; empty for what we infer or assume ourselves
 */
public record Statement(String name, Kind kind, String text, String source) {
  public Statement {
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
    requireNonNull(text, "text");
    requireNonNull(source, "source");
  }

  /** How far a statement can be relied on, the firmest first. */
  public enum Kind {
    /** Published with what it takes to check it. */
    PUBLISHED("published"),
    /** Said by an interested party, without a breakdown. */
    CLAIM("claim"),
    /** Follows from what was published or claimed, by our reckoning. */
    INFERENCE("inference"),
    /** Chosen by us. */
    ASSUMPTION("our assumption");

    private final String label;

    Kind(String label) {
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
}
