package org.mixcost.load;

import java.util.Optional;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.NameKind;
import org.mixcost.catalog.Named;
import org.mixcost.issue.Suggestion;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Acquisition;
import org.mixcost.scenario.Amount;
import org.mixcost.scenario.RealSource;
import org.mixcost.scenario.RealSource.Exposure;
import org.mixcost.scenario.format.ExposureKeys;
import org.mixcost.scenario.format.RealKeys;
import org.mixcost.scenario.format.SourceKeys;

/** Resolves one source under {@code data.real}. */
final class RealDataResolver {
  private final String name;
  private final SectionReader keys;

  RealDataResolver(SectionReader.NamedSection source) {
    this.name = source.name();
    this.keys = source.section();
  }

  RealSource resolve() {
    RealSource source = new RealSource(
        name,
        SourceResolver.amount(keys),
        new AcquisitionResolver(keys).resolve(),
        keys.get(SourceKeys.EPOCHS),
        keys.find(SourceKeys.PROCESSING),
        SourceResolver.processedOn(keys),
        SourceResolver.holding(keys),
        keys.find(RealKeys.EXPOSURE).map(RealDataResolver::exposure));
    noteUnpricedProcessing(source);
    requireSupply(source);
    return source;
  }

  private static Exposure exposure(SectionReader keys) {
    return new Exposure(
        keys.get(ExposureKeys.WORKS),
        keys.get(ExposureKeys.AMOUNT),
        keys.get(ExposureKeys.PROBABILITY));
  }

  private void noteUnpricedProcessing(RealSource source) {
    boolean crawled =
        source.acquisition() instanceof Acquisition.Open open && open.crawl().isPresent();
    if (source.processing().isEmpty() && source.processedOn().isEmpty() && !crawled) {
      keys.reading()
          .noteNotIncluded("processing of the text (" + keys.at(SourceKeys.PROCESSING) + ")");
    }
  }

  /** Text beyond what a corpus holds cannot be had by paying more; it can only be repeated. */
  private void requireSupply(RealSource source) {
    Catalog catalog = keys.reading().catalog();
    NameLookUp lookUp = new NameLookUp(keys, RealKeys.CORPUS, NameKind.CORPUS);
    Named named = lookUp.find();
    if (!lookUp.isRefused(named) && named.isUnknown()) {
      keys.error(
          "unknown-corpus",
          keys.where(RealKeys.CORPUS),
          "unknown corpus '" + named.written() + "'"
              + Suggestion.didYouMean(named.written(), catalog.ids("corpora")),
          "mixcost catalog corpora lists them");
    }
    named.id().flatMap(catalog::corpusTokens).ifPresent(supply -> compareSupply(source, supply));
  }

  private void compareSupply(RealSource source, Quantity supply) {
    wanted(source.amount())
        .filter(tokens -> tokens.median() > supply.median())
        .ifPresent(tokens -> keys.error(
            "beyond-supply",
            keys.where(SourceKeys.TOKENS),
            "'" + tokens.text() + "' is more than the " + supply.text() + " there are",
            "repeat them with epochs, or add another source"));
  }

  /** Its tokens, where it states how much there is of it. */
  private static Optional<Quantity> wanted(Amount amount) {
    if (amount instanceof Amount.OfSeen part
        && part.unique() instanceof Amount.Unique.Given stated) {
      return wanted(stated.amount());
    }
    if (amount instanceof Amount.Text text) {
      return Optional.of(text.about());
    }
    return amount instanceof Amount.Tokens stated ? Optional.of(stated.tokens()) : Optional.empty();
  }
}
