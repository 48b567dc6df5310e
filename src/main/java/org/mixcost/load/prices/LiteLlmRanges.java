package org.mixcost.load.prices;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mixcost.catalog.ModelOffer.LongPrompts;
import org.mixcost.catalog.imports.LeftOut;
import org.mixcost.catalog.imports.LeftOut.Lack;

/** Prices of an entry of LiteLLM's map by the length of the prompt, one set for each range of it. */
final class LiteLlmRanges {
  static final String KEY = "tiered_pricing";

  private LiteLlmRanges() {}

  /** The first range as the price, the second as that of long prompts; nothing if the first does not begin at 0. */
  static Optional<TokenPrices> of(JsonEntry entry) {
    List<JsonEntry> ranges = entry.entries(KEY);
    return ranges.stream()
        .findFirst()
        .filter(first -> start(first).filter(tokens -> tokens.signum() == 0).isPresent())
        .map(LiteLlmPrices::new)
        .flatMap(first -> first.all().map(usd -> {
          List<LeftOut> leftOut = new ArrayList<>(first.leftOut());
          Optional<LongPrompts> longer = longPrompts(ranges, leftOut);
          leftOut.addAll(new LiteLlmPrices(entry.without(Set.of(KEY))).leftOut());
          return new TokenPrices(usd.withLong(longer), leftOut);
        }));
  }

  /** The second range; what it has beside input and output, and all of the others, is left out. */
  private static Optional<LongPrompts> longPrompts(List<JsonEntry> ranges, List<LeftOut> leftOut) {
    Optional<LongPrompts> longer = Optional.empty();
    for (int next = 1; next < ranges.size(); next++) {
      JsonEntry range = ranges.get(next);
      LiteLlmPrices prices = new LiteLlmPrices(range);
      if (next == 1) {
        longer = start(range)
            .flatMap(above -> prices
                .inputAndOutput()
                .map(usd -> new LongPrompts(above, usd.input(), usd.output())));
      }
      prices.leftOut().forEach(rest -> leftOut.add(from(range, rest)));
    }
    return longer;
  }

  private static LeftOut from(JsonEntry range, LeftOut rest) {
    String where = start(range).map(BigDecimal::toPlainString).orElse("?");
    return new LeftOut(Lack.LONG_PROMPTS, rest.detail() + " from " + where + " tokens on");
  }

  private static Optional<BigDecimal> start(JsonEntry range) {
    return range.numbers("range").stream().findFirst().map(BigDecimal::stripTrailingZeros);
  }
}
