package org.mixcost.scenario.format;

import static org.mixcost.quantity.Domain.NOT_NEGATIVE;
import static org.mixcost.quantity.Domain.POSITIVE;
import static org.mixcost.quantity.Domain.SHARE;
import static org.mixcost.scenario.format.Keys.flag;
import static org.mixcost.scenario.format.Keys.id;
import static org.mixcost.scenario.format.Keys.quantity;
import static org.mixcost.scenario.format.Keys.text;

import java.util.List;
import org.mixcost.quantity.Unit;

/** The keys of {@code generator}: a model called over an interface. */
public final class GeneratorKeys {
  /** The word for any seller. */
  public static final String ANY = "any";

  /** The word for the seller that bills least. */
  public static final String CHEAPEST = "cheapest";

  public static final ValueKey<String> MODEL = id(
          "model",
          "generators",
          "model, whose prices are looked up; any name if the prices are given")
      .about(Aspect.PRICE);

  public static final ValueKey<String> PROVIDER = text(
          "provider",
          "who sells it: a name, `any` for one of them, nobody knows which, or `cheapest`; any if missing")
      .about(Aspect.PRICE);

  public static final QuantityKey INPUT_PRICE = quantity(
      "input_price",
      NOT_NEGATIVE,
      Unit.USD_PER_MTOK,
      "price of prompt tokens, instead of the catalog's");

  public static final QuantityKey OUTPUT_PRICE = quantity(
      "output_price",
      NOT_NEGATIVE,
      Unit.USD_PER_MTOK,
      "price of written tokens, instead of the catalog's");

  public static final QuantityKey CACHED_PRICE = quantity(
      "cached_price",
      NOT_NEGATIVE,
      Unit.USD_PER_MTOK,
      "price of prompt tokens read from a cache, instead of the catalog's");

  public static final QuantityKey CACHE_WRITE_PRICE = quantity(
      "cache_write_price",
      NOT_NEGATIVE,
      Unit.USD_PER_MTOK,
      "price of prompt tokens written to a cache, instead of the catalog's: all that are not read from it, where any are");

  public static final ValueKey<Boolean> BATCH =
      flag("batch", "whether the work may wait for a discount").about(Aspect.PRICE);

  public static final QuantityKey BATCH_DISCOUNT = quantity(
          "batch_discount",
          SHARE,
          Unit.FRACTION,
          "discount for work that may wait, instead of what each seller grants; only sellers that grant one count if missing")
      .about(Aspect.PRICE);

  public static final QuantityKey OFF_PEAK = quantity(
          "off_peak",
          SHARE,
          Unit.FRACTION,
          "share of the calls that is made in hours in which the seller asks less; all are at the full price if missing")
      .about(Aspect.PRICE);

  public static final QuantityKey OFF_PEAK_DISCOUNT = quantity(
          "off_peak_discount",
          SHARE,
          Unit.FRACTION,
          "discount in those hours, instead of what each seller grants; only sellers that grant one count if missing; goes with off_peak")
      .about(Aspect.PRICE);

  public static final QuantityKey RATE_LIMIT = quantity(
          "rate_limit",
          POSITIVE,
          Unit.TOKEN_PER_MINUTE,
          "tokens that the interface takes in a time, prompts and output together")
      .plausible(1e3, 1e11)
      .notIncluded("days of generation");

  /** Those that say what its tokens cost. */
  static final List<Key> OF_PRICES = List.of(
      MODEL,
      PROVIDER,
      INPUT_PRICE,
      OUTPUT_PRICE,
      CACHED_PRICE,
      CACHE_WRITE_PRICE,
      BATCH,
      BATCH_DISCOUNT,
      OFF_PEAK,
      OFF_PEAK_DISCOUNT);

  public static final Section SECTION =
      Section.of("A model called over an interface").with(OF_PRICES).with(RATE_LIMIT);

  private GeneratorKeys() {}
}
