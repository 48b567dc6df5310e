package org.mixcost.model;

import java.util.List;
import org.mixcost.formula.RealDataFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Acquisition.Crawl;

/** A corpus made from web crawl dumps: free to take, not free to make. */
final class CrawlPart implements AcquisitionPart {
  private final Line tokens;
  private final Input tokensPerDump;
  private final Input[] keptShares;
  private final Input extraction;
  private final Input dedup;
  private final Input classifier;
  private final Input labels;
  private final Input labelPrice;
  private final Input download;
  private final Input egress;

  private final Line kept;
  private final Line scanned;
  private final Line dumps;
  private final Line extracting;
  private final Line deduplicating;
  private final Line classifying;
  private final Line labeling;

  CrawlPart(Crawl crawl, Line tokens, SourceLines source) {
    this.tokens = tokens;
    tokensPerDump = source.input(crawl.tokensPerDump());
    keptShares = source.inputs(crawl.keptShares());
    extraction = source.input(crawl.extraction());
    dedup = source.input(crawl.dedup());
    classifier = source.input(crawl.classifier());
    labels = source.input(crawl.labels());
    labelPrice = source.input(crawl.labelPrice());
    download = source.input(crawl.download());
    egress = source.input(crawl.egress());

    kept = source.step("kept", "share that all filters keep", Unit.FRACTION);
    scanned = source.step("scanned", "text before the filters", Unit.TOKEN);
    dumps = source.step("dumps", "crawl dumps", Unit.COUNT);
    extracting = source.step("extract", "text extraction", Unit.USD);
    deduplicating = source.step("dedup", "deduplication", Unit.USD);
    classifying = source.step("classify", "quality classification", Unit.USD);
    labeling = source.step("label", "labels for the classifier", Unit.USD);
    source.lines().derive(kept, new Derivation(Derivation.PRODUCT, List.of(keptShares)));
    source.derive(scanned, RealDataFormulas.SCANNED_TOKENS, tokens, kept);
    source.derive(dumps, RealDataFormulas.DUMPS, scanned, tokensPerDump);
    source.derive(extracting, RealDataFormulas.UNITS_USD, dumps, extraction);
    source.derive(deduplicating, RealDataFormulas.TOKENS_USD, scanned, dedup);
    source.derive(classifying, RealDataFormulas.TOKENS_USD, scanned, classifier);
    source.derive(labeling, RealDataFormulas.UNITS_USD, labels, labelPrice);
  }

  @Override
  public boolean isPaid() {
    return !Neutral.isZero(download.quantity());
  }

  @Override
  public Derivation acquiring() {
    return Derivation.of(RealDataFormulas.UNITS_USD, download, egress);
  }

  @Override
  public List<Term> processing() {
    return List.of(extracting, deduplicating, classifying, labeling);
  }

  @Override
  public void charge(Line acquire, Draw draw, Bill bill) {
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      double share = bill.put(kept, keptShare(draw));
      double read = bill.put(scanned, RealDataFormulas.scannedTokens(bill.get(tokens), share));
      double crawled = bill.put(dumps, RealDataFormulas.dumps(read, draw.get(tokensPerDump)));
      bill.put(acquire, RealDataFormulas.unitsUsd(draw.get(download), draw.get(egress)));
      bill.put(extracting, RealDataFormulas.unitsUsd(crawled, draw.get(extraction)));
      bill.put(deduplicating, RealDataFormulas.tokensUsd(read, draw.get(dedup)));
      bill.put(classifying, RealDataFormulas.tokensUsd(read, draw.get(classifier)));
      bill.put(labeling, RealDataFormulas.unitsUsd(draw.get(labels), draw.get(labelPrice)));
    }
  }

  private double keptShare(Draw draw) {
    double product = 1;
    for (Input share : keptShares) {
      product *= draw.get(share);
    }
    return product;
  }
}
