package org.mixcost.report.figure;

/** Why a figure stands without percentiles. */
public final class NoSpread {
  private NoSpread() {}

  /** In words, within a line. */
  public static String words(long draws) {
    if (draws == 0) {
      return "all inputs are fixed";
    }
    return draws == 1
        ? "one draw was taken, so that there are no percentiles"
        : "no uncertain input moves a total";
  }

  /** As a sentence. */
  public static String note(long draws) {
    String words = words(draws);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }
}
