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
        new Derivation(Formula.PRODUCT, List.copyOf(source.readAll(crawl.keptShares()))));
    Line scanned = source.step(
        "scanned",
        "text before the filters",
        Unit.TOKEN,
        RealDataFormulas.SCANNED_TOKENS,
        tokens,
        kept);
    Derivation download = Derivation.of(
        RealDataFormulas.UNITS_USD, source.read(crawl.download()), source.read(crawl.egress()));
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
        source.read(crawl.tokensPerDump()));
    Line extracting = source.step(
        "extract",
        "text extraction",
        Unit.USD,
        RealDataFormulas.UNITS_USD,
        dumps,
        source.read(crawl.extraction()));
    Line deduplicating = source.step(
        "dedup",
        "deduplication",
        Unit.USD,
        RealDataFormulas.TOKENS_USD,
        scanned,
        source.read(crawl.dedup()));
    Line classifying = source.step(
        "classify",
        "quality classification",
        Unit.USD,
        RealDataFormulas.TOKENS_USD,
        scanned,
        source.read(crawl.classifier()));
    Line labeling = source.step(
        "label",
        "labels for the classifier",
        Unit.USD,
        RealDataFormulas.UNITS_USD,
        source.read(crawl.labels()),
        source.read(crawl.labelPrice()));
    return List.of(extracting, deduplicating, classifying, labeling);
  }
}
