package org.mixcost.load.prices;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mixcost.catalog.ModelOffer.LongPrompts;
import org.mixcost.catalog.ModelOffer.TokenUsd;
import org.mixcost.catalog.imports.Skipped.Reason;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Pydantic's genai-prices: sellers with their models, with prices of a million tokens that may begin at a day. */
final class GenaiPricesReader implements ListReader {
  static final String INPUT = "input_mtok";
  static final String OUTPUT = "output_mtok";

  @Override
  public void read(ListFile file, Offers offers) throws IOException {
    try (Reader reader = file.reader();
        JsonParser tokens = file.json(reader)) {
      if (tokens.nextToken() == JsonToken.START_OBJECT) {
        goToProviders(tokens);
      }
      while (tokens.nextToken() == JsonToken.START_OBJECT) {
        JsonEntry provider = JsonEntry.read(tokens);
        for (JsonEntry model : provider.entries("models")) {
          read(provider, model, offers);
        }
      }
    }
  }

  /** Later versions of the list have the sellers under a name. */
  private static void goToProviders(JsonParser tokens) {
    while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean isThere = tokens.currentName().equals("providers");
      tokens.nextToken();
      if (isThere) {
        return;
      }
      tokens.skipChildren();
    }
  }

  private static void read(JsonEntry provider, JsonEntry model, Offers offers) {
    String name = model.text("id");
    Optional<DayPrices> found =
        prices(model, offers.day()).map(usual -> DayPrices.of(model, usual));
    Optional<BigDecimal> input = found.flatMap(prices -> base(prices.full(), INPUT));
    Optional<BigDecimal> output = found.flatMap(prices -> base(prices.full(), OUTPUT));
    if (input.isEmpty() || output.isEmpty()) {
      offers.skip(
          input.isEmpty() ? Reason.NO_PRICE : Reason.NO_TEXT,
          name,
          provider.text("id"),
          model.line());
      return;
    }
    JsonEntry prices = found.get().full();
    TokenUsd usd = TokenUsd.of(input.get(), output.get())
        .withCache(base(prices, "cache_read_mtok"), base(prices, "cache_write_mtok"))
        .withOffPeak(found.get().offPeak())
        .withLong(longPrompts(prices, output.get()));
    offers.model(new Offers.Model(
        name,
        offers.names().isSeller(provider.text("id")) ? provider.text("id") : provider.text("name"),
        usd,
        "",
        "",
        "",
        model.line()));
  }

  /** The prices of a day: of several the last that has begun, at hours that the list does not name. */
  private static Optional<JsonEntry> prices(JsonEntry model, String day) {
    List<JsonEntry> some = model.entries("prices");
    return some.isEmpty()
        ? model.entry("prices")
        : some.stream()
            .filter(one -> hasBegun(one, day))
            .reduce((first, later) -> later)
            .flatMap(one -> one.entry("prices"));
  }

  private static boolean hasBegun(JsonEntry conditional, String day) {
    return conditional
        .entry("constraint")
        .map(constraint -> constraint.text("start_date"))
        .map(start -> !start.isEmpty() && start.compareTo(day) <= 0)
        .orElse(true);
  }

  /** A price, or the first of those that rise with the length of the prompt. */
  static Optional<BigDecimal> base(JsonEntry prices, String name) {
    return prices.number(name).or(() -> prices.entry(name).flatMap(steps -> steps.number("base")));
  }

  private static Optional<LongPrompts> longPrompts(JsonEntry prices, BigDecimal output) {
    return step(prices, INPUT)
        .flatMap(step -> step.number("start")
            .flatMap(start -> step.number("price")
                .map(input -> new LongPrompts(
                    start,
                    input,
                    step(prices, OUTPUT).flatMap(next -> next.number("price")).orElse(output)))));
  }

  private static Optional<JsonEntry> step(JsonEntry prices, String name) {
    return prices.entry(name).flatMap(steps -> steps.entries("tiers").stream().findFirst());
  }
}
