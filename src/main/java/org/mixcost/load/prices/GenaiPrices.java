package org.mixcost.load.prices;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mixcost.catalog.ModelOffer.LongPrompts;
import org.mixcost.catalog.ModelOffer.TokenUsd;
import org.mixcost.catalog.imports.LeftOut;
import org.mixcost.catalog.imports.LeftOut.Lack;

/** The prices of a model in genai-prices: of each kind of token one, or a base with steps by the length of the prompt. */
final class GenaiPrices {
  private static final String INPUT = "input_mtok";
  private static final String OUTPUT = "output_mtok";
  private static final String CACHE_READ = "cache_read_mtok";
  private static final String CACHE_WRITE = "cache_write_mtok";
  private static final Set<String> OF_TEXT = Set.of(INPUT, OUTPUT, CACHE_READ, CACHE_WRITE);

  private final JsonEntry prices;
  private final Set<Step> taken = new HashSet<>();

  /** From how many tokens on a price is another. */
  private record Step(String name, Optional<BigDecimal> start, Optional<BigDecimal> price) {
    private Step(String name, JsonEntry step) {
      this(name, step.number("start"), step.number("price"));
    }

    private LeftOut leftOut() {
      return new LeftOut(
          Lack.LONG_PROMPTS, name + " " + text(price) + " from " + text(start) + " tokens on");
    }

    private static String text(Optional<BigDecimal> number) {
      return number.map(BigDecimal::toPlainString).orElse("?");
    }
  }

  GenaiPrices(JsonEntry prices) {
    this.prices = prices;
  }

  Optional<BigDecimal> input() {
    return base(INPUT);
  }

  Optional<BigDecimal> output() {
    return base(OUTPUT);
  }

  /** What a row holds of them, if there are prices of input and output, and what it does not. */
  Optional<TokenPrices> all() {
    return input()
        .flatMap(read -> output().map(written -> TokenUsd.of(read, written)))
        .map(usd -> usd.withCache(base(CACHE_READ), base(CACHE_WRITE)).withLong(longPrompts(usd)))
        .map(usd -> new TokenPrices(usd, leftOut()));
  }

  /** A price, or the first of those that rise with the length of the prompt. */
  private Optional<BigDecimal> base(String name) {
    return prices.number(name).or(() -> prices.entry(name).flatMap(steps -> steps.number("base")));
  }

  /** From the first step of the input on, and what output costs from there. */
  private Optional<LongPrompts> longPrompts(TokenUsd usd) {
    return steps(INPUT)
        .filter(step -> step.start.isPresent() && step.price.isPresent())
        .min(comparing(step -> step.start.get()))
        .map(step -> new LongPrompts(
            step.start.get(), take(step), outputFrom(step.start.get()).orElse(usd.output())));
  }

  private Optional<BigDecimal> outputFrom(BigDecimal start) {
    return steps(OUTPUT)
        .filter(step -> step.price.isPresent())
        .filter(step -> step.start.filter(from -> from.compareTo(start) == 0).isPresent())
        .findFirst()
        .map(this::take);
  }

  private BigDecimal take(Step step) {
    taken.add(step);
    return step.price.orElseThrow();
  }

  private Stream<Step> steps(String name) {
    return prices.entry(name).stream()
        .flatMap(steps -> steps.entries("tiers").stream())
        .map(step -> new Step(name, step));
  }

  private List<LeftOut> leftOut() {
    List<LeftOut> all = new ArrayList<>();
    for (String name : prices.names()) {
      if (!OF_TEXT.contains(name) && !prices.isZero(name)) {
        all.add(new LeftOut(Lack.NO_COLUMN, prices.words(name)));
      } else if (OF_TEXT.contains(name) && base(name).isEmpty()) {
        all.add(new LeftOut(Lack.CACHE, prices.words(name)));
      }
      steps(name).filter(step -> !taken.contains(step)).map(Step::leftOut).forEach(all::add);
    }
    return all;
  }
}
