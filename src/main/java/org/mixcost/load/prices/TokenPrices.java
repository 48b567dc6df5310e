package org.mixcost.load.prices;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mixcost.catalog.ModelOffer.HourDiscount;
import org.mixcost.catalog.ModelOffer.LongPrompts;
import org.mixcost.catalog.ModelOffer.TokenUsd;
import org.mixcost.catalog.imports.LeftOut;
import org.mixcost.catalog.imports.LeftOut.Lack;

/**
 * What a list asks for the tokens of a model.
 *
 * @param usd as far as a row holds it
 * @param leftOut all else
 * @param conversion from which currency they are converted, in words, or empty
 */
record TokenPrices(TokenUsd usd, List<LeftOut> leftOut, String conversion) {

  TokenPrices {
    leftOut = List.copyOf(leftOut);
  }

  /** In the currency of the list. */
  TokenPrices(TokenUsd usd, List<LeftOut> leftOut) {
    this(usd, leftOut, "");
  }

  /** Why a price of a million tokens is not plausible, if it is not. */
  interface Doubt extends Function<BigDecimal, Optional<String>> {}

  /** Nothing is left out. */
  static TokenPrices of(TokenUsd usd) {
    return new TokenPrices(usd, List.of());
  }

  /** The same with a word on the currency that they are converted from. */
  TokenPrices converted(String note) {
    return new TokenPrices(usd, leftOut, note);
  }

  /** The same with more that a row does not hold. */
  TokenPrices without(List<LeftOut> more) {
    return new TokenPrices(
        usd, Stream.concat(leftOut.stream(), more.stream()).toList(), conversion);
  }

  /** The same with a discount in hours of little traffic. */
  TokenPrices with(Optional<HourDiscount> hours) {
    return new TokenPrices(usd.withOffPeak(hours), leftOut, conversion);
  }

  /** Without those beside input and output that are not plausible. */
  TokenPrices plausible(Doubt doubt) {
    List<LeftOut> all = new ArrayList<>(leftOut);
    TokenUsd kept = usd.withCache(
            kept(usd.cached(), "cached input at ", ofCache(doubt), Lack.CACHE, all),
            kept(usd.cacheWrite(), "input to a cache at ", ofCache(doubt), Lack.CACHE, all))
        .withBatch(
            kept(usd.batchDiscount(), "a discount of ", TokenPrices::ofDiscount, Lack.BATCH, all))
        .withOffPeak(kept(
            usd.offPeak(),
            "an off-peak discount of ",
            hours -> ofDiscount(hours.discount()),
            Lack.TIME_OF_DAY,
            all))
        .withLong(
            kept(usd.longPrompts(), "long prompts at ", ofBoth(doubt), Lack.LONG_PROMPTS, all));
    return new TokenPrices(kept, all, conversion);
  }

  private static <T> Optional<T> kept(
      Optional<T> price,
      String what,
      Function<T, Optional<String>> doubt,
      Lack part,
      List<LeftOut> leftOut) {
    Optional<String> why = price.flatMap(doubt);
    why.ifPresent(words -> leftOut.add(new LeftOut(part, what + words)));
    return why.isEmpty() ? price : Optional.empty();
  }

  /** Some sellers ask nothing for the use of a cache. */
  private static Doubt ofCache(Doubt doubt) {
    return price -> price.signum() == 0 ? Optional.empty() : doubt.apply(price);
  }

  private static Function<LongPrompts, Optional<String>> ofBoth(Doubt doubt) {
    return prompts -> Stream.of(prompts.input(), prompts.output())
        .flatMap(price -> doubt.apply(price).stream())
        .findFirst();
  }

  private static Optional<String> ofDiscount(BigDecimal share) {
    boolean isShare = share.signum() >= 0 && share.compareTo(BigDecimal.ONE) < 0;
    return isShare ? Optional.empty() : Optional.of(share + ", which is no share");
  }

  /** What the row lacks, for whoever reads it; empty if nothing. */
  String lacks() {
    return leftOut.isEmpty()
        ? ""
        : leftOut.stream().map(LeftOut::detail).collect(joining(", ", "not taken: ", ""));
  }
}
