package org.mixcost.load;

import java.util.List;
import java.util.Optional;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.GeneratorPrices;
import org.mixcost.catalog.Price;
import org.mixcost.issue.Phrase;
import org.mixcost.issue.Suggestion;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Generator;

/** What the tokens of a model cost: stated prices first, then those of the catalog. */
final class GeneratorPriceResolver {
  /** An output price outside these multiples of the input price is likely a mistake: 7 of 2,168 known rows are. */
  private static final double LEAST_RATIO = 0.9;

  private static final double MOST_RATIO = 12;

  private final SectionReader keys;
  private final Reading reading;

  GeneratorPriceResolver(SectionReader keys) {
    this.keys = keys;
    this.reading = keys.reading();
  }

  Generator.Api resolve() {
    boolean stated = keys.has("input_price") && keys.has("output_price");
    Optional<GeneratorPrices> known = stated ? alsoKnown() : lookUp();
    Quantity input = price("input_price", known.map(GeneratorPrices::input), "input");
    Quantity output = price("output_price", known.map(GeneratorPrices::output), "output");
    warnOfOddRatio(input, output);
    return new Generator.Api(
        keys.text("model"), input, cached(input, known), output, batchDiscount(known));
  }

  private Optional<GeneratorPrices> lookUp() {
    String model = keys.text("model");
    String provider = keys.text("provider");
    Catalog catalog = reading.catalog();
    if (model.isEmpty()) {
      keys.error(
          "missing-key",
          keys.where(),
          keys.path() + " needs model, or input_price and output_price",
          "");
      return Optional.empty();
    }
    if (catalog.providers(model).isEmpty()) {
      keys.error(
          "unknown-generator",
          keys.where("model"),
          "unknown generator '" + model + "'"
              + Suggestion.didYouMean(model, catalog.ids("generators")),
          "write input_price and output_price, or one of those that mixcost catalog generators lists");
      return Optional.empty();
    }
    Optional<GeneratorPrices> prices = catalog.generator(model, provider, reading.asOf());
    if (prices.isEmpty()) {
      List<String> hosts = catalog.providers(model);
      keys.error(
          "unknown-provider",
          keys.where("provider"),
          "the catalog has no price of " + model + " at '" + provider + "'"
              + Suggestion.didYouMean(provider, hosts),
          "known hosts: " + String.join(", ", hosts));
    }
    return prices;
  }

  /** What the catalog says of a model whose prices are stated: its discounts may still be of use. */
  private Optional<GeneratorPrices> alsoKnown() {
    return reading.catalog().generator(keys.text("model"), keys.text("provider"), reading.asOf());
  }

  private Quantity price(String key, Optional<Price> known, String what) {
    return keys.find(key)
        .or(() -> known.map(
            price -> reading.use(price, keys.text("model") + " " + what, keys.where("model"))))
        .orElseGet(() -> keys.placeholder(key));
  }

  private Quantity cached(Quantity input, Optional<GeneratorPrices> known) {
    return keys.hasKey("cached_price")
        ? keys.find("cached_price")
            .or(() -> known.flatMap(GeneratorPrices::cached))
            .orElse(input)
        : input;
  }

  private Quantity batchDiscount(Optional<GeneratorPrices> known) {
    if (!keys.flag("batch")) {
      return Quantity.fixed(
          keys.path() + ".batch_discount",
          0,
          Unit.FRACTION,
          Citation.ofDefault("no batch is asked for"));
    }
    return keys.find("batch_discount")
        .or(() -> known.flatMap(GeneratorPrices::batchDiscount))
        .orElseGet(() -> keys.quantityOr("batch_discount", "defaults", "api.batch_discount"));
  }

  private void warnOfOddRatio(Quantity input, Quantity output) {
    double ratio = output.median() / input.median();
    if (keys.has("output_price")
        && input.median() > 0
        && (ratio < LEAST_RATIO || ratio > MOST_RATIO)) {
      reading
          .issues()
          .warning(
              "odd-price-ratio",
              keys.where("output_price"),
              Phrase.of(
                  "output costs %.3g times as much as input, usual are %s to %s",
                  ratio, LEAST_RATIO, MOST_RATIO));
    }
  }
}
