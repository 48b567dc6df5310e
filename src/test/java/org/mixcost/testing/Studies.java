package org.mixcost.testing;

import java.nio.file.Path;
import org.mixcost.MixCost;
import org.mixcost.model.Models;
import org.mixcost.scenario.Study;

/** Small studies that a test writes as text. */
public final class Studies {
  private static final MixCost MIX_COST = MixCost.create();

  /**
   * Two scenarios: {@code a} costs its GPU-hours at a price and a license, {@code b} the same and an extra.
   *
   * <p>The hours are 6 · 1e9 · 18e9 / (1000e12 · 50% · 3600) = 60.
   */
  public static final String PRICE_AND_LICENSE = """
      scenarios:
        a:
          model: {parameters: 1B}
          training: {peak: 1000 TFLOP/s, utilization: 50%, price: 1 to 4 USD/GPU-hour}
          data: {real: {web: {kind: open, tokens: 18B, processing: 0 USD/Mtok}}}
          other: {license: "uniform(0, 100) USD"}
        b:
          extends: a
          other: {extra: "uniform(100, 200) USD"}
      """;

  /** The hours of {@link #PRICE_AND_LICENSE}. */
  public static final double HOURS = 60;

  private Studies() {}

  /** A study, of which the text leaves out the version and the date. */
  public static Study of(String text) {
    return MIX_COST.parse("test.yaml", "mixcost: 1\nas_of: 2026-07\n" + text).get();
  }

  /** Scenarios {@code s0}, {@code s1}, …, each dearer than the one before it; the last is the baseline. */
  public static Study many(int scenarios) {
    StringBuilder text = new StringBuilder("""
        defaults:
          model: {parameters: 1B}
          training: {peak: 1000 TFLOP/s, utilization: 50%, price: 1 to 4 USD/GPU-hour}
        scenarios:
        """);
    for (int i = 0; i < scenarios; i++) {
      text.append("  s" + i + ": {data: {real: {web: {kind: open, tokens: " + (18 + i) + "B}}}}\n");
    }
    return of("baseline: s" + (scenarios - 1) + "\n" + text);
  }

  /** The models of a study. */
  public static Models models(String text) {
    return Models.plan(of(text));
  }

  /** A scenario file that is shipped. */
  public static Study shipped(String file) {
    return MIX_COST.read(Path.of("data", "scenarios", file)).get();
  }
}
