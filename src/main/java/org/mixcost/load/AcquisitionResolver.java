package org.mixcost.load;

import java.util.List;
import java.util.Optional;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Acquisition;
import org.mixcost.scenario.Acquisition.Crawl;
import org.mixcost.scenario.Acquisition.License;
import org.mixcost.scenario.Acquisition.Pay;
import org.mixcost.scenario.TextRate;
import org.mixcost.scenario.format.AcquisitionKind;
import org.mixcost.scenario.format.AnnotatedKeys;
import org.mixcost.scenario.format.CommissionedKeys;
import org.mixcost.scenario.format.CrawlKeys;
import org.mixcost.scenario.format.FlatFeeKeys;
import org.mixcost.scenario.format.LabelerKeys;
import org.mixcost.scenario.format.LicenseKeys;
import org.mixcost.scenario.format.OpenKeys;
import org.mixcost.scenario.format.OwnedTextKeys;
import org.mixcost.scenario.format.PerUnitKeys;
import org.mixcost.scenario.format.RealKeys;
import org.mixcost.scenario.format.SourceKeys;
import org.mixcost.scenario.format.WageKeys;

/** Resolves how a real source is got, by its {@code kind}. */
final class AcquisitionResolver {
  private static final double TOKENS_PER_MTOK = 1e6;

  private final SectionReader keys;

  AcquisitionResolver(SectionReader keys) {
    this.keys = keys;
  }

  Acquisition resolve() {
    return keys.find(RealKeys.KIND).map(this::of).orElseGet(AcquisitionResolver::unreadable);
  }

  private Acquisition of(AcquisitionKind kind) {
    return switch (kind) {
      case OPEN -> new Acquisition.Open(keys.find(OpenKeys.CRAWL).map(AcquisitionResolver::crawl));
      case PER_UNIT -> perUnit();
      case FLAT_FEE -> flatFee();
      case COMMISSIONED -> commissioned();
      case ANNOTATED -> annotated();
      case OWNED -> owned();
    };
  }

  /** What stands in for a kind that is missing or unknown, which is reported where it is read. */
  private static Acquisition unreadable() {
    return new Acquisition.Open(Optional.empty());
  }

  private static Crawl crawl(SectionReader crawl) {
    return new Crawl(
        crawl.get(CrawlKeys.TOKENS_PER_DUMP),
        List.of(
            crawl.get(CrawlKeys.LANGUAGE_KEPT),
            crawl.get(CrawlKeys.DEDUP_KEPT),
            crawl.get(CrawlKeys.QUALITY_KEPT),
            crawl.get(CrawlKeys.DECONTAMINATION_KEPT)),
        crawl.get(CrawlKeys.EXTRACTION),
        crawl.get(CrawlKeys.DEDUP),
        crawl.get(CrawlKeys.CLASSIFIER),
        crawl.get(CrawlKeys.LABELS),
        crawl.getWith(CrawlKeys.LABELS, CrawlKeys.LABEL_PRICE, 0),
        crawl.get(CrawlKeys.DOWNLOAD),
        crawl.getWith(CrawlKeys.DOWNLOAD, CrawlKeys.EGRESS, 0));
  }

  private Acquisition perUnit() {
    Quantity price = keys.get(PerUnitKeys.PRICE);
    return new Acquisition.PerUnit(
        price,
        rate(price.unit()),
        keys.get(PerUnitKeys.KEPT),
        keys.get(PerUnitKeys.NEGOTIATION),
        license());
  }

  /** What turns the units of a price into tokens: a rate that is stated, or where text is measured in them, the usual one. */
  private TextRate rate(Unit price) {
    if (price.equals(Unit.USD_PER_MTOK)) {
      return new TextRate.OfUnit(Quantity.fixed(
          keys.at(PerUnitKeys.TOKENS_PER_UNIT),
          TOKENS_PER_MTOK,
          Unit.TOKEN,
          Citation.ofDefault("a million tokens")));
    }
    Optional<Unit> measure = TextRateResolver.measure(price.below());
    return measure.isPresent() && !keys.has(PerUnitKeys.TOKENS_PER_UNIT)
        ? new TextRateResolver(keys, PerUnitKeys.TOKENS_PER_UNIT).of(measure.get())
        : new TextRate.OfUnit(tokensPerUnit(price));
  }

  private Quantity tokensPerUnit(Unit price) {
    if (keys.has(PerUnitKeys.TOKENS_PER_UNIT)) {
      Quantity stated = keys.get(PerUnitKeys.TOKENS_PER_UNIT);
      requireSameUnit(price, stated.unit());
      return stated;
    }
    if (keys.has(SourceKeys.TOKENS_PER_ITEM)) {
      return keys.get(SourceKeys.TOKENS_PER_ITEM);
    }
    missingTokensPerUnit(price.below());
    return keys.placeholder(PerUnitKeys.TOKENS_PER_UNIT);
  }

  private void missingTokensPerUnit(String unit) {
    keys.error(
        "missing-key",
        keys.where(PerUnitKeys.PRICE),
        "the price is for each " + unit + ", so " + keys.path()
            + " needs tokens_per_unit, or its items and tokens_per_item" + Unit.didYouMean(unit),
        "write tokens_per_unit: 500 tokens/" + unit + ", with the tokens that one has");
  }

  private void requireSameUnit(Unit price, Unit tokens) {
    boolean isSame =
        Unit.named("tokens/" + price.below()).filter(tokens::isConvertibleTo).isPresent();
    if (!isSame) {
      keys.error(
          "unit-mismatch",
          keys.where(PerUnitKeys.TOKENS_PER_UNIT),
          "the price is per " + price.below() + ", but tokens_per_unit is in " + tokens,
          "write it in tokens/" + price.below());
    }
  }

  private License license() {
    Optional<Quantity> horizon = keys.find(LicenseKeys.HORIZON);
    Optional<Quantity> term = keys.find(LicenseKeys.TERM);
    if (horizon.isPresent() && term.isEmpty()) {
      keys.missing(LicenseKeys.TERM);
    }
    return license(horizon, term, "one payment");
  }

  /** A fee for each year says itself how long one payment lasts. */
  private License yearly() {
    Optional<Quantity> term =
        keys.has(LicenseKeys.TERM) ? Optional.of(keys.get(LicenseKeys.TERM)) : Optional.empty();
    if (term.isEmpty() && !keys.has(LicenseKeys.HORIZON)) {
      keys.reading()
          .noteNotIncluded(
              "the fee of years after the first (" + keys.at(LicenseKeys.HORIZON) + ")");
    }
    return license(keys.find(LicenseKeys.HORIZON), term, "the fee is for each year");
  }

  /** A use that is not stated is that of one term; a term that is not stated is a year. */
  private License license(Optional<Quantity> horizon, Optional<Quantity> term, String ofYear) {
    Quantity lasting = term.orElseGet(
        () -> Quantity.fixed(keys.at(LicenseKeys.TERM), 1, Unit.YEAR, Citation.ofDefault(ofYear)));
    return new License(horizon.orElse(lasting), lasting);
  }

  private Acquisition flatFee() {
    Quantity fee = keys.get(FlatFeeKeys.FEE);
    License license = fee.unit().equals(Unit.USD_PER_YEAR) ? yearly() : license();
    return new Acquisition.FlatFee(fee, keys.get(FlatFeeKeys.ALLOCATION), license);
  }

  private Acquisition commissioned() {
    return new Acquisition.Commissioned(
        keys.get(CommissionedKeys.WORDS_PER_HOUR),
        keys.get(CommissionedKeys.WAGE),
        keys.get(WageKeys.MARKUP),
        keys.get(CommissionedKeys.ACCEPTANCE),
        keys.get(CommissionedKeys.REVIEW),
        keys.find(CommissionedKeys.TOKENS_PER_WORD)
            .orElseGet(() ->
                new TextRateResolver(keys, CommissionedKeys.TOKENS_PER_WORD).tokensPerWord()));
  }

  private Acquisition annotated() {
    return new Acquisition.Annotated(
        keys.get(AnnotatedKeys.ITEMS),
        pay(),
        keys.get(AnnotatedKeys.ANNOTATORS),
        keys.get(AnnotatedKeys.ACCEPTANCE),
        keys.get(AnnotatedKeys.CHECKED),
        keys.getWith(AnnotatedKeys.CHECKED, AnnotatedKeys.CHECK_PRICE, 0),
        keys.get(AnnotatedKeys.SETUP));
  }

  private Pay pay() {
    boolean isOne =
        keys.requireOneOf(AnnotatedKeys.PRICE, AnnotatedKeys.MINUTES, AnnotatedKeys.LABELER);
    if (isOne && keys.has(AnnotatedKeys.LABELER)) {
      SectionReader labeler = keys.get(AnnotatedKeys.LABELER);
      return new Pay.ByTheCall(new CallsResolver(labeler, LabelerKeys.CALLS, List.of()).resolve());
    }
    if (isOne && keys.has(AnnotatedKeys.MINUTES)) {
      return new Pay.ByTheHour(
          keys.get(AnnotatedKeys.MINUTES), keys.get(AnnotatedKeys.WAGE), keys.get(WageKeys.MARKUP));
    }
    return new Pay.PerItem(keys.findOrPlaceholder(AnnotatedKeys.PRICE));
  }

  private Acquisition owned() {
    return new Acquisition.OwnedText(
        keys.get(OwnedTextKeys.EXPORT),
        keys.get(OwnedTextKeys.SCRUB),
        keys.get(OwnedTextKeys.REVIEW),
        keys.get(OwnedTextKeys.OPPORTUNITY));
  }
}
