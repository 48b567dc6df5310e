package org.mixcost.catalog;

import java.util.Arrays;
import java.util.Locale;

/** Accelerators of one design, of which runs with their hours are published; and all others. */
public enum ChipGeneration {
  V100,
  A100,
  HOPPER,
  TPU,
  MI250X,
  TRAINIUM1,
  /** No run of it is published with its hours. */
  OTHER;

  /** The generation of an accelerator, by its id. */
  public static ChipGeneration of(String accelerator) {
    String chip = accelerator.split("-")[0];
    return switch (chip) {
      case "v100" -> V100;
      case "a100", "a800" -> A100;
      case "h100", "h800", "h200", "h20", "gh200" -> HOPPER;
      case "tpu" -> TPU;
      case "mi250x", "mi250" -> MI250X;
      case "trainium1" -> TRAINIUM1;
      default -> OTHER;
    };
  }

  /** Whether the catalog names one so. */
  static boolean isKey(String name) {
    return Arrays.stream(values()).anyMatch(generation -> generation.key().equals(name));
  }

  /** As it is named in the catalog. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
