package org.mixcost.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A number format of an accelerator; each has a peak of its own. */
public enum Precision {
  FP32("fp32_tflops"),
  TF32("tf32_tflops"),
  BF16("bf16_tflops"),
  FP16("fp16_tflops"),
  FP8("fp8_tflops"),
  INT8("int8_tops"),
  FP4("fp4_tflops");

  private final String column;

  Precision(String column) {
    this.column = column;
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

  static Optional<Precision> find(String key) {
    return Arrays.stream(values())
        .filter(precision -> precision.key().equals(key))
        .findFirst();
  }
}
