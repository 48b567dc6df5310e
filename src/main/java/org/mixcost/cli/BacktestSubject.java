package org.mixcost.cli;

import java.util.Locale;

/** What a back-test is of. */
enum BacktestSubject {
  HOURS,
  QUALITY;

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
