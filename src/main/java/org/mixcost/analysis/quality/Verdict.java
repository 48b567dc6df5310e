package org.mixcost.analysis.quality;

import java.util.Locale;

/**
 * How far a mix with synthetic text is to be trusted; a model assumption: theory is linear, Gaussian or Zipfian, and
 * none of it is calibrated on large models for two generations and more. It ranks, it does not forecast.
 *
 * @param color of the light
 * @param reason for it, in words
 * @param tailCoverage share of the rare text, which the generator does not know, that the real text of the mix shows
 *     [fraction]
 */
public record Verdict(Color color, String reason, double tailCoverage) {

  /** A traffic light. */
  public enum Color {
    /** Mostly real text, diversity kept. */
    GREEN,
    /** Neither. */
    AMBER,
    /** Generations that feed on themselves, errors that drown the text, or diversity lost. */
    RED;

    /** For readers and machines. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
