package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;

import org.mixcost.issue.Where;

/** A text that is understood later, and where it stands. */
public record Written(String text, Where where) {
  public Written {
    requireNonNull(text, "text");
    requireNonNull(where, "where");
  }
}
