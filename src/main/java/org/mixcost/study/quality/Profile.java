package org.mixcost.study.quality;

import java.util.Locale;
import java.util.Map;
import org.mixcost.model.Inputs;
import org.mixcost.simulate.Pins;

/**
 * How much is believed of synthetic text. Values that a scenario states itself are believed in every profile.
 *
 * <p>All three are model assumptions and always shown together.
 */
public enum Profile {
  /** Mixing gives nothing, rewrites add no more than repeats, and errors enter in full. */
  CONSERVATIVE(Map.of(
      "quality/mixing-most.rephrase",
      1.0,
      "quality/saturation-ratio",
      1.0,
      "quality/error-exponent",
      1.0)),
  /** As the catalog has it. */
  CENTRAL(Map.of()),
  /** The most that published work supports. */
  OPTIMISTIC(Map.of(
      "quality/mixing-most.rephrase",
      5.0,
      "quality/saturation-ratio",
      5.0,
      "quality/error-exponent",
      2.0));

  private final Map<String, Double> beliefs;

  Profile(Map<String, Double> beliefs) {
    this.beliefs = beliefs;
  }

  /** For readers and machines. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The inputs that it holds. */
  Pins pins(Inputs inputs) {
    Pins pins = Pins.NONE;
    for (Map.Entry<String, Double> belief : beliefs.entrySet()) {
      pins = pins.and(Pins.of(inputs.named(belief.getKey()), belief.getValue()));
    }
    return pins;
  }
}
