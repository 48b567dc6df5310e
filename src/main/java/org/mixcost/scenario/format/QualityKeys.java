package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.ABOVE_ONE;
import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.quantity.Domain.POSITIVE_SHARE;
import static org.mixcost.scenario.format.Keys.flag;
import static org.mixcost.scenario.format.Keys.id;
import static org.mixcost.scenario.format.Keys.quantity;
import static org.mixcost.scenario.format.Keys.section;

import org.mixcost.catalog.ScalingLaw;
import org.mixcost.quantity.Unit;

/** The keys of {@code quality}, of a scenario. */
public final class QualityKeys {
  public static final ValueKey<Boolean> SKIP = flag("skip", "true to predict no quality at all");

  public static final ValueKey<String> LAW =
      id("law", "laws", "scaling law; " + ScalingLaw.DEFAULT + " if missing");

  public static final QuantityKey EFFECTIVE_PARAMETERS = quantity(
          "effective_parameters",
          POSITIVE,
          Unit.COUNT,
          "parameters the law is asked about; the active ones if missing")
      .plausible(Plausible.PARAMETERS);

  public static final SectionKey ANCHOR =
      section("anchor", AnchorKeys.SECTION, "a run of known loss");

  public static final QuantityKey STOCK = quantity(
          "stock", POSITIVE, Unit.TOKEN, "free text of usable quality that there is on the web")
      .orCatalog("quality", "stock.web");

  public static final QuantityKey REPEAT_DECAY = quantity(
          "repeat_decay", POSITIVE, Unit.FACTOR, "how soon repeating a token stops to help, R*")
      .orCatalog("quality", "repeat-decay");

  public static final QuantityKey SATURATION_RATIO = quantity(
          "saturation_ratio",
          POSITIVE,
          Unit.FACTOR,
          "rewrites of a seed before they say nothing new, over R*")
      .orCatalog("quality", "saturation-ratio");

  public static final QuantityKey BEST_SHARE = quantity(
          "best_share",
          POSITIVE_SHARE,
          Unit.FRACTION,
          "synthetic share of tokens seen at which mixing helps most")
      .orCatalog("quality", "best-share");

  public static final QuantityKey SHARPNESS = quantity(
          "sharpness", POSITIVE, Unit.FACTOR, "how fast the help of mixing fades away from it")
      .orCatalog("quality", "mixing-sharpness");

  public static final QuantityKey ERROR_EXPONENT = quantity(
          "error_exponent",
          POSITIVE,
          Unit.FACTOR,
          "power of a source's weight with which its errors enter")
      .orCatalog("quality", "error-exponent");

  public static final QuantityKey TAIL_EXPONENT = quantity(
          "tail_exponent",
          ABOVE_ONE,
          Unit.FACTOR,
          "exponent of the Zipf law that words, facts and styles follow")
      .orCatalog("quality", "tail-exponent");

  public static final QuantityKey GENERATOR_TOKENS = quantity(
          "generator_tokens",
          POSITIVE,
          Unit.TOKEN,
          "text that generators learned from, which says how rare a thing they know")
      .plausible(1e9, 1e16, 1e9)
      .orCatalog("quality", "generator-tokens");

  public static final Section SECTION = Section.of(
      "How good a model the mix makes, by a law and model assumptions; what is missing is taken from the catalog table quality",
      SKIP,
      LAW,
      EFFECTIVE_PARAMETERS,
      ANCHOR,
      STOCK,
      REPEAT_DECAY,
      SATURATION_RATIO,
      BEST_SHARE,
      SHARPNESS,
      ERROR_EXPONENT,
      TAIL_EXPONENT,
      GENERATOR_TOKENS);

  private QualityKeys() {}
}
