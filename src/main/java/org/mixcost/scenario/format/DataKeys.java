package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.quantity.Domain.SHARE;
import static org.mixcost.scenario.format.Keys.named;
import static org.mixcost.scenario.format.Keys.quantity;

import org.mixcost.quantity.Unit;

/** The keys of {@code data}. */
public final class DataKeys {
  public static final QuantityKey TOKENS = quantity(
          "tokens",
          POSITIVE,
          SourceKeys.MEASURES,
          "unique tokens of the mix as a whole, where sources are given by share; in another unit they follow by a rate of the catalog")
      .plausible(Plausible.TOKENS);

  public static final QuantityKey TOKENS_SEEN = quantity(
          "tokens_seen",
          POSITIVE,
          SourceKeys.MEASURES,
          "tokens of the whole mix that are trained on, repeats included, where sources are given by seen_share; instead of tokens")
      .plausible(Plausible.TOKENS);

  public static final QuantityKey SYNTHETIC_SHARE =
      quantity("synthetic_share", SHARE, Unit.FRACTION, "share of them that models wrote");

  public static final NamedKey REAL =
      named("real", RealKeys.SECTION, "text that people wrote, by source");

  public static final NamedKey SYNTHETIC =
      named("synthetic", SyntheticKeys.SECTION, "text that models wrote, by source");

  public static final Section SECTION = Section.of(
      "What the model is trained on",
      TOKENS,
      TOKENS_SEEN,
      SourceKeys.LANGUAGE,
      SourceKeys.TOKENIZER,
      SYNTHETIC_SHARE,
      REAL,
      SYNTHETIC);

  private DataKeys() {}
}
