package org.mixcost.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A number format of an accelerator; each has a peak of its own. */
public enum Precision {
  FP32(32),
  TF32(19),
  BF16(16),
  FP16(16),
  FP8(8),
  INT8(8),
  FP4(4);

  private final int bits;

  Precision(int bits) {
    this.bits = bits;
  }

  /** Where its peaks stand. */
  Column.Numeric column() {
    return switch (this) {
      case FP32 -> Columns.FP32;
      case TF32 -> Columns.TF32;
      case BF16 -> Columns.BF16;
      case FP16 -> Columns.FP16;
      case FP8 -> Columns.FP8;
      case INT8 -> Columns.INT8;
      case FP4 -> Columns.FP4;
    };
  }

  /** As it is written in a scenario. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its numbers are smaller, and so its peak higher, than those of another. */
  public boolean isFasterThan(Precision other) {
    return bits < other.bits;
  }

  /** The precision that a file writes so, such as {@code fp8}. */
  public static Optional<Precision> find(String key) {
    return Arrays.stream(values())
        .filter(precision -> precision.key().equals(key))
        .findFirst();
  }
}
