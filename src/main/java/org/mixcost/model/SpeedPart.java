package org.mixcost.model;

import org.mixcost.scenario.Generator.Throughput;
import org.mixcost.scenario.SyntheticSource.TokenShape;

/** How fast one accelerator generates. */
sealed interface SpeedPart permits SpeedPart.Stated, RooflinePart {

  /** Where it stands [tokens/s]. */
  Term rate();

  /** Writes it, where it is computed. */
  default void measure(Draw draw, Bill bill) {}

  static SpeedPart of(Throughput throughput, TokenShape shape, SourceLines source) {
    if (throughput instanceof Throughput.Stated stated) {
      return new Stated(source.input(stated.rate()));
    }
    if (throughput instanceof Throughput.Roofline roofline) {
      return new RooflinePart(roofline, shape, source);
    }
    throw new AssertionError(throughput);
  }

  /** A rate that is an input. */
  record Stated(Input rate) implements SpeedPart {}
}
