package org.mixcost.load.format;

import static org.mixcost.load.format.Key.flag;
import static org.mixcost.load.format.Key.id;
import static org.mixcost.load.format.Key.quantity;
import static org.mixcost.load.format.Key.section;
import static org.mixcost.quantity.Domain.ABOVE_ONE;
import static org.mixcost.quantity.Domain.AT_LEAST_ONE;
import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.quantity.Domain.POSITIVE_SHARE;
import static org.mixcost.quantity.Domain.PROPER_SHARE;
import static org.mixcost.quantity.Domain.SHARE;

import org.mixcost.quantity.Unit;

/** What a mix is worth: {@code quality} of a scenario and of a synthetic source. */
final class QualityFormat {

  private QualityFormat() {}

  static final Section ANCHOR = Section.of(
      "A run whose loss is known, to which the law is shifted",
      quantity("parameters", POSITIVE, Unit.COUNT, "of its model")
          .plausible(Plausible.PARAMETERS)
          .required(),
      quantity("tokens", POSITIVE, Unit.TOKEN, "it was trained on, all different")
          .plausible(Plausible.TOKENS)
          .required(),
      quantity("loss", POSITIVE, Unit.NAT, "it reached, in nats per token")
          .plausible(0.5, 12)
          .required());

  static final Section QUALITY = Section.of(
      "How good a model the mix makes, by a law and model assumptions; what is missing is taken from the catalog table quality",
      flag("skip", "true to predict no quality at all"),
      id("law", "laws", "scaling law; mixcost_refit240 if missing"),
      quantity(
              "effective_parameters",
              POSITIVE,
              Unit.COUNT,
              "parameters the law is asked about; the active ones if missing")
          .plausible(Plausible.PARAMETERS),
      section("anchor", ANCHOR, "a run of known loss"),
      quantity(
              "stock", POSITIVE, Unit.TOKEN, "free text of usable quality that there is on the web")
          .orCatalog("quality", "stock.web"),
      quantity(
              "repeat_decay", POSITIVE, Unit.FACTOR, "how soon repeating a token stops to help, R*")
          .orCatalog("quality", "repeat-decay"),
      quantity(
              "saturation_ratio",
              POSITIVE,
              Unit.FACTOR,
              "rewrites of a seed before they say nothing new, over R*")
          .orCatalog("quality", "saturation-ratio"),
      quantity(
              "best_share",
              POSITIVE_SHARE,
              Unit.FRACTION,
              "synthetic share of tokens seen at which mixing helps most")
          .orCatalog("quality", "best-share"),
      quantity("sharpness", POSITIVE, Unit.FACTOR, "how fast the help of mixing fades away from it")
          .orCatalog("quality", "mixing-sharpness"),
      quantity(
              "error_exponent",
              POSITIVE,
              Unit.FACTOR,
              "power of a source's weight with which its errors enter")
          .orCatalog("quality", "error-exponent"),
      quantity(
              "tail_exponent",
              ABOVE_ONE,
              Unit.FACTOR,
              "exponent of the Zipf law that words, facts and styles follow")
          .orCatalog("quality", "tail-exponent"),
      quantity(
              "generator_tokens",
              POSITIVE,
              Unit.TOKEN,
              "text that generators learned from, which says how rare a thing they know")
          .plausible(1e9, 1e16, 1e9)
          .orCatalog("quality", "generator-tokens"));

  static final Section VERIFIER = Section.of(
      "Who sorts out wrong samples",
      quantity("keeps_good", POSITIVE_SHARE, Unit.FRACTION, "share of the good samples that pass")
          .required(),
      quantity("keeps_bad", SHARE, Unit.FRACTION, "share of the wrong ones that pass")
          .required());

  static final Section SYNTHETIC_QUALITY = Section.of(
      "What a synthetic source is worth, a model assumption unless measured; what is missing is taken from the catalog table quality, by method",
      quantity("token_value", NOT_NEGATIVE, Unit.FACTOR, "worth of a good token, in real ones"),
      quantity(
          "mixing_most",
          AT_LEAST_ONE,
          Unit.FACTOR,
          "what mixing it with real text multiplies tokens by at best"),
      quantity(
          "grounding",
          SHARE,
          Unit.FRACTION,
          "share of the generator's errors that the seed rules out"),
      quantity(
              "error_rate",
              PROPER_SHARE,
              Unit.FRACTION,
              "share of samples that are wrong, before verification")
          .orCatalog("quality", "error-rate"),
      section("verifier", VERIFIER, "who sorts out wrong samples"),
      quantity(
              "generator_loss",
              NOT_NEGATIVE,
              Unit.NAT,
              "reducible loss of the generator on the target text")
          .orCatalog("quality", "generator-loss"),
      quantity(
          "diversity",
          POSITIVE_SHARE,
          Unit.FRACTION,
          "share of the diversity that one generation keeps"),
      flag(
          "accumulates",
          "whether each generation is added to what was there, instead of taking its place"));
}
