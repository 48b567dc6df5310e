package org.mixcost.model;

/** What a line of a bill is for. */
public enum Category {
  COMPUTE("Compute", "compute"),
  REAL_DATA("Real data", "real_data"),
  SYNTHETIC_DATA("Synthetic data", "synthetic_data"),
  PEOPLE("People", "people"),
  STORAGE("Storage", "storage"),
  EVALUATION("Evaluation", "evaluation"),
  OTHER("Other", "other"),
  CONTINGENCY("Contingency", "contingency"),
  /** The sum of all lines above. */
  TOTAL("Total", "total"),
  /** A figure that is not money of the total. */
  FIGURE("Figure", "figure");

  private final String label;
  private final String key;

  Category(String label, String key) {
    this.label = label;
    this.key = key;
  }

  /** For readers. */
  public String label() {
    return label;
  }

  /** For machines. */
  public String key() {
    return key;
  }

  /** Whether lines of this category are summed to the total. */
  public boolean isCost() {
    return this != TOTAL && this != FIGURE;
  }
}
