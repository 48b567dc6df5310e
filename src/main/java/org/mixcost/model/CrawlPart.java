package org.mixcost.model;

import org.mixcost.formula.RealDataFormulas;
import org.mixcost.scenario.Acquisition.Crawl;

/** A corpus made from web crawl dumps: free to take, not free to make. */
final class CrawlPart implements AcquisitionPart {
  private final Input tokensPerDump;
  private final Input[] keptShares;
  private final Input extraction;
  private final Input dedup;
  private final Input classifier;
  private final Input labels;
  private final Input labelPrice;
  private final Input download;
  private final Input egress;
  private final boolean isPaid;

  CrawlPart(Crawl crawl, Inputs inputs) {
    tokensPerDump = inputs.add(crawl.tokensPerDump());
    keptShares = crawl.keptShares().stream().map(inputs::add).toArray(Input[]::new);
    extraction = inputs.add(crawl.extraction());
    dedup = inputs.add(crawl.dedup());
    classifier = inputs.add(crawl.classifier());
    labels = inputs.add(crawl.labels());
    labelPrice = inputs.add(crawl.labelPrice());
    download = inputs.add(crawl.download());
    egress = inputs.add(crawl.egress());
    isPaid = !Neutral.isZero(crawl.download());
  }

  @Override
  public boolean isPaid() {
    return isPaid;
  }

  @Override
  public boolean isProcessed() {
    return true;
  }

  @Override
  public double acquireUsd(double tokens, Draw draw) {
    return draw.get(download) * draw.get(egress);
  }

  @Override
  public double processUsd(double tokens, Draw draw) {
    double scanned = RealDataFormulas.scannedTokens(tokens, keptShare(draw));
    return RealDataFormulas.dumps(scanned, draw.get(tokensPerDump)) * draw.get(extraction)
        + RealDataFormulas.tokensUsd(scanned, draw.get(dedup) + draw.get(classifier))
        + draw.get(labels) * draw.get(labelPrice);
  }

  private double keptShare(Draw draw) {
    double kept = 1;
    for (Input share : keptShares) {
      kept *= draw.get(share);
    }
    return kept;
  }
}
