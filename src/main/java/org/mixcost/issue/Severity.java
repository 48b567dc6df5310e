package org.mixcost.issue;

import java.util.Locale;

/** How bad an issue is, worst first. */
public enum Severity {
  /** The input cannot be used. */
  ERROR,
  /** The input can be used, but the result may not be what the writer expects. */
  WARNING;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
