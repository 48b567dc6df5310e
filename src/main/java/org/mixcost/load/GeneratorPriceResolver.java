package org.mixcost.load;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.GeneratorPrices;
import org.mixcost.catalog.GeneratorQuote;
import org.mixcost.catalog.LongContext;
import org.mixcost.catalog.NameKind;
import org.mixcost.catalog.Named;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Phrase;
import org.mixcost.issue.Suggestion;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Generator;
import org.mixcost.scenario.TokenPrices;
import org.mixcost.scenario.TokenPrices.OffPeak;
import org.mixcost.scenario.TokenPrices.Quote;
import org.mixcost.scenario.format.GeneratorKeys;
import org.mixcost.scenario.format.QuantityKey;

/**
 * What the tokens of a model cost: prices of one's own, or those of one seller, of the cheapest or of any.
 *
 * <p>A price that is written takes the place of each seller's; all others, and each discount, stay with the seller that
 * grants it.
 */
final class GeneratorPriceResolver {
  /** An output price outside these multiples of the input price is likely a mistake: 7 of 2,168 known rows are. */
  private static final double LEAST_RATIO = 0.9;

  private static final double MOST_RATIO = 12;

  /** What stands for no seller of its own. */
  private static final List<String> WORDS = List.of(GeneratorKeys.ANY, GeneratorKeys.CHEAPEST);

  private final SectionReader keys;
  private final Reading reading;
  private final Usage usage;
  private final Named named;
  /** The id of the catalog, or the name of one that the catalog does not know or that is not clear. */
  private final String model;
  /** Whether both prices are written. */
  private final boolean isOwn;

  private final String provider;

  /**
   * A resolver of who is called.
   *
   * @param usage how it is called
   */
  GeneratorPriceResolver(SectionReader keys, Usage usage) {
    this.keys = keys;
    this.reading = keys.reading();
    this.usage = usage;
    this.named = new NameLookUp(keys, GeneratorKeys.MODEL, NameKind.GENERATOR).find();
    this.model = named.id().orElse(named.written());
    this.isOwn = keys.has(GeneratorKeys.INPUT_PRICE) && keys.has(GeneratorKeys.OUTPUT_PRICE);
    this.provider = provider();
  }

  /** Who sells it; beside prices of one's own it is requested only where something else is left to a seller. */
  private String provider() {
    if (isOwn && !isLeftToSeller()) {
      keys.leaveUnread(
          GeneratorKeys.PROVIDER,
          "leave it out: both prices are written here, and no other is left to a seller that the catalog knows");
      return "";
    }
    String seller = keys.get(GeneratorKeys.PROVIDER);
    return WORDS.contains(seller) ? seller : named(seller);
  }

  /** A seller of the model by any of its names. */
  private String named(String seller) {
    Named known = reading
        .catalog()
        .named(NameKind.PROVIDER, seller)
        .among(reading.catalog().providers(model));
    return reading.use(known, keys.at(GeneratorKeys.PROVIDER));
  }

  /** Whether a seller that is named may grant a price of cached prompts or a discount that is not written. */
  private boolean isLeftToSeller() {
    boolean isNamed = WORDS.stream().noneMatch(word -> keys.says(GeneratorKeys.PROVIDER, word));
    boolean isCacheLeft = usage.cached().isPresent()
        && !(keys.has(GeneratorKeys.CACHED_PRICE) && keys.has(GeneratorKeys.CACHE_WRITE_PRICE));
    return isNamed
        && !reading.catalog().providers(model).isEmpty()
        && (isCacheLeft || !discountsLeft().isEmpty());
  }

  private List<Discount> discountsLeft() {
    return Discount.ALL.stream().filter(discount -> discount.isLeft(keys)).toList();
  }

  Generator.Api resolve() {
    TokenPrices prices = isOwn && !isOneSeller() ? quote(Optional.empty()) : looked();
    warnOfOddRatio(prices.quotes().get(0));
    noteCache(prices);
    noteReasoning();
    return new Generator.Api(model, prices);
  }

  private boolean isOneSeller() {
    return !provider.isEmpty() && !WORDS.contains(provider);
  }

  /** Prices of sellers; what a named one grants besides holds for prices of one's own, too. */
  private TokenPrices looked() {
    Optional<GeneratorPrices> found = lookUp();
    Optional<GeneratorPrices> counting = found.flatMap(this::counting);
    if (counting.isEmpty()) {
      return quote(found.map(any -> any.quotes().get(0)));
    }
    GeneratorPrices prices = counting.get();
    noteOwn();
    reading.use(prices, keys.where(GeneratorKeys.MODEL));
    List<Quote> quotes =
        prices.quotes().stream().map(Optional::of).map(this::quote).toList();
    return provider.equals(GeneratorKeys.CHEAPEST)
        ? TokenPrices.cheapest(quotes)
        : TokenPrices.any(prices.place(), quotes);
  }

  /** Tells of own prices that stand among others; the cheapest is one seller, whoever it is. */
  private void noteOwn() {
    if (!provider.equals(GeneratorKeys.CHEAPEST)) {
      reading.noteOwn(
          reading.catalog().ownQuotes(model, isOneSeller() ? provider : "", reading.asOf()),
          model,
          keys.where(GeneratorKeys.MODEL),
          GeneratorKeys.PROVIDER);
    }
  }

  private Optional<GeneratorPrices> lookUp() {
    Catalog catalog = reading.catalog();
    if (model.isEmpty()) {
      keys.error(
          "missing-key",
          keys.where(),
          keys.path() + " needs model, or input_price and output_price",
          "");
      return Optional.empty();
    }
    if (new NameLookUp(keys, GeneratorKeys.MODEL, NameKind.GENERATOR).isRefused(named)) {
      return Optional.empty();
    }
    List<String> sellers = catalog.providers(model);
    if (sellers.isEmpty()) {
      keys.error(
          "unknown-generator",
          keys.where(GeneratorKeys.MODEL),
          "unknown generator '" + model + "'"
              + Suggestion.didYouMean(model, catalog.ids("generators")),
          "write input_price and output_price, or one of those that mixcost catalog generators lists");
      return Optional.empty();
    }
    String seller = isOneSeller() ? provider : "";
    Optional<GeneratorPrices> prices = catalog.generator(model, seller, reading.asOf());
    if (prices.isEmpty()) {
      keys.error(
          "unknown-provider",
          keys.where(GeneratorKeys.PROVIDER),
          "the catalog has no price of " + model + " at '" + provider + "'"
              + Suggestion.didYouMean(provider, sellers),
          "known sellers: " + String.join(", ", sellers));
    }
    return prices;
  }

  /** The sellers that count: those that grant each discount that is left to them; none, with an issue, if nobody does. */
  private Optional<GeneratorPrices> counting(GeneratorPrices prices) {
    GeneratorPrices counting = prices;
    for (Discount discount : discountsLeft()) {
      GeneratorPrices granting = counting.granting(discount.granted());
      if (granting.quotes().isEmpty()) {
        reportNone(discount, counting);
        return Optional.empty();
      }
      counting = granting;
    }
    return Optional.of(counting);
  }

  private void reportNone(Discount discount, GeneratorPrices prices) {
    String others = reading.catalog().generator(model, "", reading.asOf()).stream()
        .flatMap(all -> all.granting(discount.granted()).providers().stream())
        .collect(joining(", "));
    keys.error(
        discount.code(),
        keys.where(isOneSeller() ? GeneratorKeys.PROVIDER : discount.key()),
        "no " + discount.words() + " on " + model + " is known of "
            + String.join(", ", prices.providers()),
        (others.isEmpty() ? "" : "one is known of " + others + "; or ") + "write "
            + discount.rate().name() + ": 50%, or leave out "
            + discount.key().name());
  }

  /** A list of prices: those that are written, all others of a seller. */
  private Quote quote(Optional<GeneratorQuote> seller) {
    return new Quote(
        seller.map(GeneratorQuote::provider).orElse(""),
        price(GeneratorKeys.INPUT_PRICE, seller.map(GeneratorQuote::input)),
        cachePrice(GeneratorKeys.CACHED_PRICE, seller.flatMap(GeneratorQuote::cached)),
        cachePrice(GeneratorKeys.CACHE_WRITE_PRICE, seller.flatMap(GeneratorQuote::cacheWrite)),
        price(GeneratorKeys.OUTPUT_PRICE, seller.map(GeneratorQuote::output)),
        batchDiscount(seller),
        keys.find(GeneratorKeys.OFF_PEAK).map(share -> new OffPeak(share, offPeakDiscount(seller))),
        longContext(seller));
  }

  /** What long prompts cost; prices of one's own hold for all. */
  private Optional<LongContext> longContext(Optional<GeneratorQuote> seller) {
    boolean isAnyOwn = keys.has(GeneratorKeys.INPUT_PRICE) || keys.has(GeneratorKeys.OUTPUT_PRICE);
    Optional<LongContext> tier =
        isAnyOwn ? Optional.empty() : seller.flatMap(GeneratorQuote::longContext);
    if (tier.isPresent() && usage.promptLength().isPresent()) {
      reading.noteNotIncluded("higher prices of " + model + " for prompts above "
          + tier.get().aboveTokens().text() + " (" + usage.promptLength().get() + ")");
      return Optional.empty();
    }
    if (tier.isPresent() && usage.cached().isPresent()) {
      reading.noteNotIncluded("higher prices of " + model + " for cached tokens of prompts above "
          + tier.get().aboveTokens().text() + " (" + keys.at(GeneratorKeys.CACHED_PRICE) + ")");
    }
    return tier;
  }

  private Quantity price(QuantityKey key, Optional<Quantity> known) {
    return written(key).or(() -> known).orElseGet(() -> keys.placeholder(key));
  }

  /** A price that counts only where something is read from a cache. */
  private Optional<Quantity> cachePrice(QuantityKey key, Optional<Quantity> known) {
    return usage.cached().isEmpty() ? Optional.empty() : written(key).or(() -> known);
  }

  /** A price that is written, held against the quotes of the catalog. */
  private Optional<Quantity> written(QuantityKey key) {
    return keys.find(key).map(price -> new PriceCheck(keys).tokens(key, price, model));
  }

  private Quantity batchDiscount(Optional<GeneratorQuote> seller) {
    return keys.get(GeneratorKeys.BATCH)
        ? keys.find(GeneratorKeys.BATCH_DISCOUNT)
            .or(() -> seller.flatMap(GeneratorQuote::batchDiscount))
            .orElseGet(
                () -> keys.getOr(GeneratorKeys.BATCH_DISCOUNT, "defaults", "api.batch_discount"))
        : Quantity.fixed(
            keys.at(GeneratorKeys.BATCH_DISCOUNT),
            0,
            Unit.FRACTION,
            Citation.ofDefault("no batch is requested"));
  }

  /** What is less in some hours; beside prices of one's own there is no usual one. */
  private Quantity offPeakDiscount(Optional<GeneratorQuote> seller) {
    if (isOwn && seller.isEmpty() && !keys.has(GeneratorKeys.OFF_PEAK_DISCOUNT)) {
      keys.missing(GeneratorKeys.OFF_PEAK_DISCOUNT);
    }
    return keys.find(GeneratorKeys.OFF_PEAK_DISCOUNT)
        .or(() -> seller.flatMap(GeneratorQuote::offPeakDiscount))
        .orElseGet(() -> keys.placeholder(GeneratorKeys.OFF_PEAK_DISCOUNT));
  }

  /** Tells of a cached share that nobody has a price for, and of cache writes whose price is not known. */
  private void noteCache(TokenPrices prices) {
    if (usage.cached().isEmpty()) {
      return;
    }
    if (prices.quotes().stream().allMatch(quote -> quote.cached().isEmpty())) {
      reading
          .issues()
          .add(Issue.warning(
                  "cached-without-price",
                  usage.cached().get(),
                  "no price of cached tokens is known"
                      + (model.isEmpty() ? "" : " of " + model)
                      + ": they cost as much as any other, and the cached share changes nothing")
              .withHelp("write " + keys.at(GeneratorKeys.CACHED_PRICE)));
    } else if (prices.quotes().stream().allMatch(GeneratorPriceResolver::isOwnWithoutWrites)) {
      reading.noteNotIncluded("writing prompts to the cache, beyond the price of input ("
          + keys.at(GeneratorKeys.CACHE_WRITE_PRICE) + ")");
    }
  }

  /** A seller that quotes no price of cache writes bills them as plain input; prices of one's own may leave them out. */
  private static boolean isOwnWithoutWrites(Quote quote) {
    return quote.seller().isEmpty() && quote.cacheWrite().isEmpty();
  }

  /** Tells of a model that writes tokens before its answer, where nothing is said of them. */
  private void noteReasoning() {
    Optional<String> reasons = reading.catalog().reasons(model);
    usage
        .reasoning()
        .ifPresent(key -> reasons.ifPresent(how -> {
          if (how.equals("yes")) {
            reading.noteNotIncluded(
                "reasoning tokens of " + model + ", billed as output (" + key + ")");
          } else if (how.equals("optional")) {
            reading.noteNotIncluded(
                "reasoning tokens of " + model + ", where reasoning is switched on (" + key + ")");
          }
        }));
  }

  private void warnOfOddRatio(Quote quote) {
    double ratio = quote.output().timesOf(quote.input());
    if (LeafReader.areReadable(quote.input(), quote.output())
        && keys.has(GeneratorKeys.OUTPUT_PRICE)
        && quote.input().median() > 0
        && (ratio < LEAST_RATIO || ratio > MOST_RATIO)) {
      reading
          .issues()
          .warning(
              "odd-price-ratio",
              keys.where(GeneratorKeys.OUTPUT_PRICE),
              Phrase.of(
                  "output costs %.3g times as much as input, usual are %.2g to %.2g",
                  ratio, LEAST_RATIO, MOST_RATIO));
    }
  }
}
