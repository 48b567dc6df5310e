package org.mixcost.analysis.quality;

import java.util.Locale;
import org.mixcost.model.Inputs;
import org.mixcost.simulate.Pins;

/**
 * How much is believed of synthetic text. Values that a scenario states itself are believed in every profile.
 *
 * <p>All three are model assumptions and always shown together.
 */
public enum Profile {
  /** Mixing gives nothing, rewrites add no more than repeats, and errors enter in full. */
  CONSERVATIVE,
  /** As the catalog has it. */
  CENTRAL,
  /** The most that published work supports. */
  OPTIMISTIC;

  /** For readers and machines. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The inputs that it holds. */
  Pins pins(Inputs inputs) {
    return switch (this) {
      case CONSERVATIVE -> held(inputs, 1, 1, 1);
      case CENTRAL -> Pins.NONE;
      case OPTIMISTIC -> held(inputs, 5, 5, 2);
    };
  }

  private static Pins held(
      Inputs inputs, double mixingMost, double saturationRatio, double errorExponent) {
    return Pins.of(inputs.named("quality/mixing-most.rephrase"), mixingMost)
        .and(Pins.of(inputs.named("quality/saturation-ratio"), saturationRatio))
        .and(Pins.of(inputs.named("quality/error-exponent"), errorExponent));
  }
}
