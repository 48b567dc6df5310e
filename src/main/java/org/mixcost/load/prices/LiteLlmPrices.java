package org.mixcost.load.prices;

import static java.util.Comparator.comparingLong;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mixcost.catalog.ModelOffer.LongPrompts;
import org.mixcost.catalog.ModelOffer.TokenUsd;
import org.mixcost.catalog.imports.LeftOut;
import org.mixcost.catalog.imports.LeftOut.Lack;

/** The prices of an entry of LiteLLM's map, or of one of its ranges; each that is not asked for is left out. */
final class LiteLlmPrices {
  private static final String INPUT = "input_cost_per_token";
  private static final String OUTPUT = "output_cost_per_token";
  private static final String CACHE_READ = "cache_read_input_token_cost";
  private static final String CACHE_WRITE = "cache_creation_input_token_cost";
  private static final String BATCHES = "_batches";
  private static final Pattern TIER = Pattern.compile(INPUT + "_above_(\\d+)k_tokens");
  private static final int TOKENS_IN_A_MILLION_AS_DIGITS = 6;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private final JsonEntry entry;
  private final Set<String> taken = new HashSet<>();

  LiteLlmPrices(JsonEntry entry) {
    this.entry = entry;
  }

  /** The prices of an entry, if there are those of input and output. */
  static Optional<TokenPrices> of(JsonEntry entry) {
    LiteLlmPrices prices = new LiteLlmPrices(entry);
    Optional<TokenPrices> ranges = LiteLlmRanges.of(entry);
    return prices
        .all()
        .map(usd -> ranges
            .filter(range -> usd.longPrompts().isEmpty() && isBase(usd, range.usd()))
            .map(range -> prices.with(usd, range))
            .orElseGet(() -> new TokenPrices(usd, prices.leftOut())))
        .or(() -> ranges);
  }

  /** Whether prices of an entry are those of its first range. */
  private static boolean isBase(TokenUsd usd, TokenUsd range) {
    return usd.input().compareTo(range.input()) == 0 && usd.output().compareTo(range.output()) == 0;
  }

  private TokenPrices with(TokenUsd usd, TokenPrices ranges) {
    taken.add(LiteLlmRanges.KEY);
    List<LeftOut> further = ranges.leftOut().stream()
        .filter(rest -> rest.part() == Lack.LONG_PROMPTS)
        .toList();
    return new TokenPrices(usd.withLong(ranges.usd().longPrompts()), leftOut()).without(further);
  }

  /** What of an entry says a price. */
  static Stream<String> names(JsonEntry entry) {
    return entry.names().stream().filter(name -> name.contains("cost") || name.contains("pricing"));
  }

  /** All that a row holds, if there are prices of input and output. */
  Optional<TokenUsd> all() {
    return inputAndOutput()
        .map(usd -> usd.withCache(take(CACHE_READ), take(CACHE_WRITE))
            .withBatch(discount(usd))
            .withLong(longPrompts(usd)));
  }

  /** The prices of input and output, if there are both. */
  Optional<TokenUsd> inputAndOutput() {
    return take(INPUT).flatMap(input -> take(OUTPUT).map(output -> TokenUsd.of(input, output)));
  }

  /** What was not asked for. */
  List<LeftOut> leftOut() {
    return names(entry)
        .filter(name -> !taken.contains(name) && !entry.isZero(name))
        .map(name -> new LeftOut(part(name), entry.words(name)))
        .toList();
  }

  private static Lack part(String name) {
    if (name.contains("_above_")) {
      return Lack.LONG_PROMPTS;
    }
    if (name.endsWith(BATCHES)) {
      return Lack.BATCH;
    }
    return name.equals(CACHE_READ) || name.equals(CACHE_WRITE) ? Lack.CACHE : Lack.NO_COLUMN;
  }

  private Optional<BigDecimal> take(String name) {
    Optional<BigDecimal> price = perMillion(name);
    price.ifPresent(number -> taken.add(name));
    return price;
  }

  private Optional<BigDecimal> perMillion(String name) {
    return entry.number(name).map(price -> price.movePointRight(TOKENS_IN_A_MILLION_AS_DIGITS));
  }

  /** The discount of a batch, where it is the same on input and output. */
  private Optional<BigDecimal> discount(TokenUsd usd) {
    Optional<BigDecimal> discount =
        Discounts.ofBoth(usd, perMillion(INPUT + BATCHES), perMillion(OUTPUT + BATCHES));
    discount.ifPresent(share -> taken.addAll(List.of(INPUT + BATCHES, OUTPUT + BATCHES)));
    return discount;
  }

  /** The first step above which a prompt costs more. */
  private Optional<LongPrompts> longPrompts(TokenUsd usd) {
    return entry.names().stream()
        .map(TIER::matcher)
        .filter(Matcher::matches)
        .map(step -> step.group(1))
        .min(comparingLong(Long::parseLong))
        .flatMap(thousands -> longPrompts("_above_" + thousands + "k_tokens", thousands, usd));
  }

  private Optional<LongPrompts> longPrompts(String above, String thousands, TokenUsd usd) {
    return take(INPUT + above)
        .map(input -> new LongPrompts(
            new BigDecimal(thousands).multiply(THOUSAND),
            input,
            take(OUTPUT + above).orElse(usd.output())));
  }
}
