package org.mixcost.model;

import java.util.List;
import org.mixcost.formula.Formula;
import org.mixcost.formula.RealDataFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Acquisition.Crawl;

/** A corpus made from web crawl dumps: free to take, not free to make. */
final class CrawlPart {
  private CrawlPart() {}

  static AcquisitionPart of(Crawl crawl, Line tokens, SourceLines source) {
    Line kept = source.step(
        "kept",
        "share that all filters keep",
        Unit.FRACTION,
        new Derivation(Formula.PRODUCT, List.copyOf(source.inputs(crawl.keptShares()))));
    Line scanned = source.step(
        "scanned",
        "text before the filters",
        Unit.TOKEN,
        RealDataFormulas.SCANNED_TOKENS,
        tokens,
        kept);
    Derivation download = Derivation.of(
        RealDataFormulas.UNITS_USD, source.input(crawl.download()), source.money(crawl.egress()));
    return new AcquisitionPart(
        download, !Neutral.isZero(crawl.download()), processing(crawl, scanned, source));
  }

  private static List<Term> processing(Crawl crawl, Line scanned, SourceLines source) {
    Line dumps = source.step(
        "dumps",
        "crawl dumps",
        Unit.COUNT,
        RealDataFormulas.DUMPS,
        scanned,
        source.input(crawl.tokensPerDump()));
    Line extracting = source.step(
        "extract",
        "text extraction",
        Unit.USD,
        RealDataFormulas.UNITS_USD,
        dumps,
        source.money(crawl.extraction()));
    Line deduplicating = source.step(
        "dedup",
        "deduplication",
        Unit.USD,
        RealDataFormulas.TOKENS_USD,
        scanned,
        source.money(crawl.dedup()));
    Line classifying = source.step(
        "classify",
        "quality classification",
        Unit.USD,
        RealDataFormulas.TOKENS_USD,
        scanned,
        source.money(crawl.classifier()));
    Line labeling = source.step(
        "label",
        "labels for the classifier",
        Unit.USD,
        RealDataFormulas.UNITS_USD,
        source.input(crawl.labels()),
        source.money(crawl.labelPrice()));
    return List.of(extracting, deduplicating, classifying, labeling);
  }
}
