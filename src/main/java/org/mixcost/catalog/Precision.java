package org.mixcost.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A number format of an accelerator; each has a peak of its own. */
public enum Precision {
  FP32("fp32_tflops", 32),
  TF32("tf32_tflops", 19),
  BF16("bf16_tflops", 16),
  FP16("fp16_tflops", 16),
  FP8("fp8_tflops", 8),
  INT8("int8_tops", 8),
  FP4("fp4_tflops", 4);

  private final String column;
  private final int bits;

  Precision(String column, int bits) {
    this.column = column;
    this.bits = bits;
  }

  String column() {
    return column;
  }

  /** As it is written in a scenario. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All, as they are written in a scenario. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(Precision::key).toList();
  }

  /** Whether its numbers are smaller, and so its peak higher, than those of another. */
  public boolean isFasterThan(Precision other) {
    return bits < other.bits;
  }

  public static Optional<Precision> find(String key) {
    return Arrays.stream(values())
        .filter(precision -> precision.key().equals(key))
        .findFirst();
  }
}
