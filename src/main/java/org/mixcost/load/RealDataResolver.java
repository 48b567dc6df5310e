package org.mixcost.load;

import java.util.List;
import java.util.Optional;
import org.mixcost.issue.Suggestion;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Acquisition;
import org.mixcost.scenario.Acquisition.Crawl;
import org.mixcost.scenario.Acquisition.License;
import org.mixcost.scenario.Acquisition.Pay;
import org.mixcost.scenario.Amount;
import org.mixcost.scenario.RealSource;
import org.mixcost.scenario.RealSource.Exposure;

/** Resolves one source under {@code data.real}. */
final class RealDataResolver {
  private static final double TOKENS_PER_MTOK = 1e6;

  private final String name;
  private final SectionReader keys;

  RealDataResolver(SectionReader.NamedSection source) {
    this.name = source.name();
    this.keys = source.section();
  }

  RealSource resolve() {
    String kind = keys.word("kind", "");
    RealSource source = new RealSource(
        name,
        SourceResolver.amount(keys),
        acquisition(kind),
        keys.quantity("epochs"),
        keys.find("processing"),
        SourceResolver.holding(keys),
        keys.findSection("exposure").map(RealDataResolver::exposure));
    noteUnpricedProcessing(source);
    requireSupply(source);
    return source;
  }

  private Acquisition acquisition(String kind) {
    return switch (kind) {
      case "per_unit" -> perUnit();
      case "flat_fee" -> flatFee();
      case "commissioned" -> commissioned();
      case "annotated" -> annotated();
      case "owned" -> owned();
      case "open" -> new Acquisition.Open(keys.findSection("crawl").map(RealDataResolver::crawl));
      case "" -> unreadable();
      default -> throw new AssertionError(kind);
    };
  }

  /** What stands in for a kind that is missing or unknown, which is told of where it is read. */
  private static Acquisition unreadable() {
    return new Acquisition.Open(Optional.empty());
  }

  private static Crawl crawl(SectionReader crawl) {
    return new Crawl(
        crawl.quantity("tokens_per_dump"),
        List.of(
            crawl.quantity("language_kept"),
            crawl.quantity("dedup_kept"),
            crawl.quantity("quality_kept"),
            crawl.quantity("decontamination_kept")),
        crawl.quantity("extraction"),
        crawl.quantity("dedup"),
        crawl.quantity("classifier"),
        crawl.quantity("labels"),
        crawl.quantityWith("labels", "label_price", 0),
        crawl.quantity("download"),
        crawl.quantityWith("download", "egress", 0));
  }

  private Acquisition perUnit() {
    Quantity price = keys.quantity("price");
    return new Acquisition.PerUnit(
        price,
        tokensPerUnit(price.unit()),
        keys.quantity("kept"),
        keys.quantity("negotiation"),
        license());
  }

  private Quantity tokensPerUnit(Unit priceUnit) {
    String path = keys.path() + ".tokens_per_unit";
    if (priceUnit.equals(Unit.USD_PER_MTOK)) {
      return Quantity.fixed(
          path, TOKENS_PER_MTOK, Unit.TOKEN, Citation.ofDefault("a million tokens"));
    }
    if (priceUnit.equals(Unit.USD_PER_WORD)) {
      return keys.quantityOr("tokens_per_unit", "defaults", "project.tokens_per_word");
    }
    Quantity stated = keys.find("tokens_per_unit").orElseGet(() -> {
      keys.missing("tokens_per_unit");
      return Quantity.fixed(path, 1, Unit.TOKEN, Citation.ofDefault("unreadable"));
    });
    requireSameUnit(priceUnit, stated.unit());
    return stated;
  }

  private void requireSameUnit(Unit price, Unit tokens) {
    String priced = price.symbol().substring("USD/".length());
    if (!tokens.equals(Unit.TOKEN) && !tokens.symbol().endsWith("/" + priced)) {
      keys.error(
          "unit-mismatch",
          keys.where("tokens_per_unit"),
          "the price is per " + priced + ", but tokens_per_unit is in " + tokens,
          "");
    }
  }

  private License license() {
    Optional<Quantity> horizon = keys.find("horizon");
    Optional<Quantity> term = keys.find("term");
    if (horizon.isPresent() && term.isEmpty()) {
      keys.missing("term");
    }
    return license(horizon, term, "one payment");
  }

  /** A fee for each year says itself how long one payment lasts. */
  private License yearly() {
    Optional<Quantity> term =
        keys.has("term") ? Optional.of(keys.quantity("term")) : Optional.empty();
    return license(keys.find("horizon"), term, "the fee is for each year");
  }

  /** A use that is not stated is that of one term; a term that is not stated is a year. */
  private License license(Optional<Quantity> horizon, Optional<Quantity> term, String ofYear) {
    Quantity lasting = term.orElseGet(
        () -> Quantity.fixed(keys.path() + ".term", 1, Unit.YEAR, Citation.ofDefault(ofYear)));
    return new License(horizon.orElse(lasting), lasting);
  }

  private Acquisition flatFee() {
    Quantity fee = keys.quantity("fee");
    License license = fee.unit().equals(Unit.USD_PER_YEAR) ? yearly() : license();
    return new Acquisition.FlatFee(fee, keys.quantity("allocation"), license);
  }

  private Acquisition commissioned() {
    return new Acquisition.Commissioned(
        keys.quantity("words_per_hour"),
        keys.quantity("wage"),
        keys.quantity("markup"),
        keys.quantity("acceptance"),
        keys.quantity("review"),
        keys.quantity("tokens_per_word"));
  }

  private Acquisition annotated() {
    return new Acquisition.Annotated(
        keys.quantity("items"),
        pay(),
        keys.quantity("annotators"),
        keys.quantity("acceptance"),
        keys.quantity("checked"),
        keys.quantityWith("checked", "check_price", 0),
        keys.quantity("setup"));
  }

  private Pay pay() {
    if (keys.requireOneOf("price", "minutes") && keys.has("minutes")) {
      if (!keys.has("wage")) {
        keys.missing("wage");
      }
      Quantity wage = keys.find("wage")
          .orElseGet(() ->
              Quantity.fixed(keys.path(), 1, Unit.USD_PER_HOUR, Citation.ofDefault("unreadable")));
      return new Pay.ByTheHour(keys.quantity("minutes"), wage, keys.quantity("markup"));
    }
    return new Pay.PerItem(keys.find("price")
        .orElseGet(() ->
            Quantity.fixed(keys.path(), 1, Unit.USD_PER_ITEM, Citation.ofDefault("unreadable"))));
  }

  private Acquisition owned() {
    return new Acquisition.OwnedText(
        keys.quantity("export"),
        keys.quantity("scrub"),
        keys.quantity("review"),
        keys.quantity("opportunity"));
  }

  private static Exposure exposure(SectionReader keys) {
    return new Exposure(
        keys.quantity("works"), keys.quantity("amount"), keys.quantity("probability"));
  }

  private void noteUnpricedProcessing(RealSource source) {
    boolean crawled =
        source.acquisition() instanceof Acquisition.Open open && open.crawl().isPresent();
    if (source.processing().isEmpty() && !crawled) {
      keys.reading().noteNotIncluded("processing of the text (" + keys.path() + ".processing)");
    }
  }

  /** Text beyond what a corpus holds cannot be had by paying more; it can only be repeated. */
  private void requireSupply(RealSource source) {
    String corpus = keys.text("corpus");
    if (corpus.isEmpty()) {
      return;
    }
    List<String> known = keys.reading().catalog().ids("corpora");
    if (!known.contains(corpus)) {
      keys.error(
          "unknown-corpus",
          keys.where("corpus"),
          "unknown corpus '" + corpus + "'" + Suggestion.didYouMean(corpus, known),
          "mixcost catalog corpora lists them");
    }
    keys.reading()
        .catalog()
        .corpusTokens(corpus)
        .ifPresent(supply -> compareSupply(source, supply));
  }

  private void compareSupply(RealSource source, Quantity supply) {
    if (source.amount() instanceof Amount.Tokens wanted
        && wanted.tokens().median() > supply.median()) {
      keys.error(
          "beyond-supply",
          keys.where("tokens"),
          "'" + wanted.tokens().text() + "' is more than the " + supply.text() + " there are",
          "repeat them with epochs, or add another source");
    }
  }
}
