package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.quantity.Domain.POSITIVE_SHARE;
import static org.mixcost.scenario.format.Keys.quantity;

import java.util.List;
import org.mixcost.quantity.Unit;

/** The keys of a real source with {@code kind: per_unit}. */
public final class PerUnitKeys {
  public static final QuantityKey PRICE = quantity(
          "price",
          NOT_NEGATIVE,
          List.of(
              Unit.USD_PER_MTOK,
              Unit.USD_PER_WORD,
              Unit.USD_PER_PAGE,
              Unit.USD_PER_CHARACTER,
              Unit.USD_PER_GB,
              Unit.USD_PER_SPEECH_HOUR,
              Unit.USD_PER_BOOK,
              Unit.USD_PER_ITEM,
              Unit.USD_PER_NAMED),
          "price of a million tokens, of text in any measure that tokens may be written in, or of any other unit by its name, such as USD/image")
      .plausible(1e-3, 1e7, 1e6)
      .required();

  public static final QuantityKey TOKENS_PER_UNIT = quantity(
      "tokens_per_unit",
      POSITIVE,
      List.of(
          Unit.TOKEN_PER_WORD,
          Unit.TOKEN_PER_PAGE,
          Unit.TOKEN_PER_CHARACTER,
          Unit.TOKEN_PER_GB,
          Unit.TOKEN_PER_SPEECH_HOUR,
          Unit.TOKEN_PER_BOOK,
          Unit.TOKEN_PER_ITEM,
          Unit.TOKEN_PER_NAMED),
      "tokens of what the price is for, such as 256 tokens/image; of a measure of text from the catalog if missing");

  public static final QuantityKey KEPT = quantity(
          "kept", POSITIVE_SHARE, Unit.FRACTION, "share of what is licensed that is kept")
      .neutral(1);

  public static final QuantityKey NEGOTIATION = quantity(
          "negotiation", NOT_NEGATIVE, Unit.FRACTION, "added for negotiation and legal work")
      .plausible(0, 5, 100)
      .neutral(0)
      .notIncluded("negotiating licenses")
      .about(Aspect.PRICE);

  static final List<Key> ALL =
      List.of(PRICE, TOKENS_PER_UNIT, KEPT, NEGOTIATION, LicenseKeys.HORIZON, LicenseKeys.TERM);

  private PerUnitKeys() {}
}
