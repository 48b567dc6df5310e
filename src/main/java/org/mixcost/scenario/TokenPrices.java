package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;
import static org.mixcost.quantity.Unit.FRACTION;
import static org.mixcost.quantity.Unit.USD_PER_MTOK;

import java.util.List;
import java.util.Optional;
import org.mixcost.catalog.GeneratorPrices;
import org.mixcost.catalog.GeneratorQuote;
import org.mixcost.catalog.LongContext;
import org.mixcost.quantity.Quantity;

/** What a model's tokens cost: by one list of prices, or by those of several sellers. */
public sealed interface TokenPrices {

  /** The lists of prices, at least one. */
  List<Quote> quotes();

  /**
   * One list of prices: a seller's, or the planner's own. They belong together and are never mixed with another's.
   *
   * @param seller its id, or empty
   * @param input prompt tokens [USD/Mtok]
   * @param cached prompt tokens read from a cache; without a price of their own they cost as any other [USD/Mtok]
   * @param cacheWrite prompt tokens written to a cache; without a price of their own they cost as any other [USD/Mtok]
   * @param output written tokens [USD/Mtok]
   * @param batchDiscount for work that may wait; 0 where it is not requested [fraction]
   * @param offPeak what is less in some hours of the day, where calls are made in them
   * @param longContext what calls with long prompts cost, where that is more and the length is known
   */
  record Quote(
      @ForReaders String seller,
      @WrittenAs("input_price") Quantity input,
      @WrittenAs("cached_price") Optional<Quantity> cached,
      @WrittenAs("cache_write_price") Optional<Quantity> cacheWrite,
      @WrittenAs("output_price") Quantity output,
      Quantity batchDiscount,
      @Inline Optional<OffPeak> offPeak,
      Optional<LongContext> longContext)
      implements TokenPrices {
    public Quote {
      requireNonNull(seller, "seller");
      input.require(USD_PER_MTOK, "input price");
      cached.ifPresent(price -> price.require(USD_PER_MTOK, "cached price"));
      cacheWrite.ifPresent(price -> price.require(USD_PER_MTOK, "cache write price"));
      output.require(USD_PER_MTOK, "output price");
      batchDiscount.require(FRACTION, "batch discount");
      requireNonNull(offPeak, "off-peak");
      requireNonNull(longContext, "long context");
    }

    /** Prices of one's own, without a cache and without a discount [USD/Mtok]. */
    public static Quote of(Quantity input, Quantity output) {
      return new Quote(
          "",
          input,
          Optional.empty(),
          Optional.empty(),
          output,
          noBatch(),
          Optional.empty(),
          Optional.empty());
    }

    /** A seller's prices for calls one by one, at any hour. */
    public static Quote of(GeneratorQuote quote) {
      return new Quote(
          quote.provider(),
          quote.input(),
          quote.cached(),
          quote.cacheWrite(),
          quote.output(),
          noBatch(),
          Optional.empty(),
          quote.longContext());
    }

    private static Quantity noBatch() {
      return NotIncluded.neutral("batch_discount", 0, FRACTION);
    }

    @Override
    public List<Quote> quotes() {
      return List.of(this);
    }
  }

  /**
   * Calls in hours in which a seller asks less.
   *
   * @param share of the calls that is made in them [fraction]
   * @param discount on all prices in them [fraction]
   */
  record OffPeak(
      @WrittenAs("off_peak") Quantity share,
      @WrittenAs("off_peak_discount") Quantity discount) {
    public OffPeak {
      share.require(FRACTION, "share");
      discount.require(FRACTION, "discount");
    }
  }

  /**
   * Some one of several sellers, nobody knows which.
   *
   * @param place in the order of what they bill for the usage at hand, from the cheapest, 0, to the dearest, 1
   */
  record AnySeller(@WrittenAs("provider") Quantity place, List<Quote> quotes)
      implements TokenPrices {
    public AnySeller {
      place.require(FRACTION, "place");
      quotes = several(quotes);
    }
  }

  /** Of several sellers the one that bills least for the usage at hand. */
  record CheapestSeller(List<Quote> quotes) implements TokenPrices {
    public CheapestSeller {
      quotes = several(quotes);
    }
  }

  /** Any seller of a model, at calls one by one. */
  static TokenPrices any(GeneratorPrices prices) {
    return any(prices.place(), prices.quotes().stream().map(Quote::of).toList());
  }

  /** Any of some sellers; the only one, where there is no choice. */
  static TokenPrices any(Quantity place, List<Quote> quotes) {
    return quotes.size() == 1 ? quotes.get(0) : new AnySeller(place, quotes);
  }

  /** The cheapest of some sellers; the only one, where there is no choice. */
  static TokenPrices cheapest(List<Quote> quotes) {
    return quotes.size() == 1 ? quotes.get(0) : new CheapestSeller(quotes);
  }

  private static List<Quote> several(List<Quote> quotes) {
    if (quotes.size() < 2) {
      throw new IllegalArgumentException("a choice of sellers needs two or more");
    }
    return List.copyOf(quotes);
  }
}
