package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.AT_LEAST_ONE;
import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.POSITIVE_SHARE;
import static org.mixcost.quantity.Domain.PROPER_SHARE;
import static org.mixcost.quantity.Domain.SHARE;
import static org.mixcost.scenario.format.Keys.flag;
import static org.mixcost.scenario.format.Keys.quantity;
import static org.mixcost.scenario.format.Keys.section;

import org.mixcost.quantity.Unit;

/** The keys of {@code quality}, of a synthetic source. */
public final class SyntheticQualityKeys {
  public static final QuantityKey TOKEN_VALUE =
      quantity("token_value", NOT_NEGATIVE, Unit.FACTOR, "worth of a good token, in real ones");

  public static final QuantityKey MIXING_MOST = quantity(
      "mixing_most",
      AT_LEAST_ONE,
      Unit.FACTOR,
      "what mixing it with real text multiplies tokens by at best");

  public static final QuantityKey GROUNDING = quantity(
      "grounding", SHARE, Unit.FRACTION, "share of the generator's errors that the seed rules out");

  public static final QuantityKey ERROR_RATE = quantity(
          "error_rate",
          PROPER_SHARE,
          Unit.FRACTION,
          "share of samples that are wrong, before verification")
      .orCatalog("quality", "error-rate");

  public static final SectionKey VERIFIER =
      section("verifier", VerifierKeys.SECTION, "who sorts out wrong samples");

  public static final QuantityKey GENERATOR_LOSS = quantity(
          "generator_loss",
          NOT_NEGATIVE,
          Unit.NAT,
          "reducible loss of the generator on the target text")
      .orCatalog("quality", "generator-loss");

  public static final QuantityKey DIVERSITY = quantity(
      "diversity",
      POSITIVE_SHARE,
      Unit.FRACTION,
      "share of the diversity that one generation keeps");

  public static final ValueKey<Boolean> ACCUMULATES = flag(
      "accumulates",
      "whether each generation is added to what was there, instead of taking its place");

  public static final Section SECTION = Section.of(
      "What a synthetic source is worth, a model assumption unless measured; what is missing is taken from the catalog table quality, by method",
      TOKEN_VALUE,
      MIXING_MOST,
      GROUNDING,
      ERROR_RATE,
      VERIFIER,
      GENERATOR_LOSS,
      DIVERSITY,
      ACCUMULATES);

  private SyntheticQualityKeys() {}
}
