package org.mixcost.load;

import java.util.List;
import org.mixcost.catalog.KnownRange;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.issue.Phrase;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.format.Plausible;
import org.mixcost.scenario.format.QuantityKey;
import org.mixcost.scenario.format.TrainingKeys;

/** Questions prices that were written and lie more than three times outside what the catalog quotes near the date. */
final class PriceCheck {
  /** How many accelerators a price may be of that was taken for one's. */
  private static final double NODE = 8;

  /** Tenths, cents, a price by the minute, and one by the month of 730.5 hours. */
  private static final List<Double> SLIPS_OF_HOURS = List.of(10.0, 100.0, 60.0, 730.5);

  /** A price by the token, by a thousand tokens, or in cents. */
  private static final List<Double> SLIPS_OF_TOKENS = List.of(1e6, 1e3, 100.0);

  private final SectionReader keys;
  private final Reading reading;

  PriceCheck(SectionReader keys) {
    this.keys = keys;
    this.reading = keys.reading();
  }

  /**
   * The price of an accelerator hour, questioned.
   *
   * @param accelerator its id, or empty for any
   */
  Quantity rental(Quantity price, String accelerator) {
    KnownRange quotes = reading.catalog().rentalRange(accelerator, reading.asOf());
    double ofOne = ComputeFormulas.nodeUsdPerGpuHour(price.median(), NODE);
    String help = ofOne >= quotes.low() && ofOne <= quotes.high()
        ? "is this the price of a node of 8? write it in USD/node-hour, with node_accelerators: 8"
        : help(price, quotes, SLIPS_OF_HOURS);
    question(TrainingKeys.PRICE, price, quotes, help);
    return price;
  }

  /** Questions the price of a node by what it is for each of its accelerators. */
  void node(Quantity price, Quantity inNode, String accelerator) {
    rental(
        new Quantity(
            price.name(),
            price
                .settled()
                .distribution()
                .scale(ComputeFormulas.nodeUsdPerGpuHour(1, inNode.median())),
            Unit.USD_PER_GPU_HOUR,
            price.citation()),
        accelerator);
  }

  /**
   * The price of a million tokens, questioned.
   *
   * @param key where it is written, such as {@code input_price}
   * @param model its id, or empty for any
   */
  Quantity tokens(QuantityKey key, Quantity price, String model) {
    String kind = key.name().replace("_price", "");
    KnownRange quotes = reading.catalog().generatorRange(model, kind, reading.asOf());
    question(key, price, quotes, help(price, quotes, SLIPS_OF_TOKENS));
    return price;
  }

  private static String help(Quantity price, KnownRange quotes, List<Double> slips) {
    return Plausibility.help(price, new Plausible(quotes.low(), quotes.high(), slips));
  }

  private void question(QuantityKey key, Quantity price, KnownRange quotes, String help) {
    Plausible usual = Plausible.around(quotes, List.of());
    if (LeafReader.areReadable(price) && usual.questions(price.settled().distribution())) {
      Plausibility.warn(price, beside(price, quotes), help, keys.where(key), reading.issues());
    }
  }

  /** A price beside the quotes, such as "8 times the dearest quote near 2024-06 for an A100, 12.29 USD/GPU-hour". */
  private String beside(Quantity price, KnownRange quotes) {
    double median = price.median();
    Unit unit = price.unit();
    String near = " near " + reading.asOf() + (quotes.of().isEmpty() ? "" : " for " + quotes.of());
    if (median > quotes.high()) {
      String times = Phrase.of("%.3g times the dearest quote", median / quotes.high());
      return times + near + ", " + unit.text(quotes.high());
    }
    if (median < quotes.low()) {
      String times = Phrase.of("%.2g times the cheapest quote", median / quotes.low());
      return times + near + ", " + unit.text(quotes.low());
    }
    return "the quotes" + near + " are " + unit.text(quotes.low(), quotes.high());
  }
}
