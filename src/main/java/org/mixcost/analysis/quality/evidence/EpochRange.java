package org.mixcost.analysis.quality.evidence;

/** How often runs saw their text. */
public enum EpochRange {
  FEW(4, "up to 4"),
  SOME(16, "4 to 16"),
  MANY(60, "16 to 60"),
  VERY_MANY(Double.POSITIVE_INFINITY, "above 60");

  private final double most;
  private final String words;

  EpochRange(double most, String words) {
    this.most = most;
    this.words = words;
  }

  /** The range that some epochs are in. */
  public static EpochRange of(double epochs) {
    for (EpochRange range : values()) {
      if (epochs <= range.most) {
        return range;
      }
    }
    throw new IllegalArgumentException("epochs must be a number: " + epochs);
  }

  /** For readers. */
  @Override
  public String toString() {
    return words;
  }
}
