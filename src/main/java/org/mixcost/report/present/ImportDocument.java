package org.mixcost.report.present;

import java.util.List;
import java.util.stream.Stream;
import org.mixcost.catalog.imports.PriceImport;
import org.mixcost.issue.Phrase;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Data;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.present.NamedPrices.Remark;

/** What was taken of a list of prices, what was not and why, and how it stands to the built-in catalog. */
public record ImportDocument(PriceImport found) implements ReportDocument {
  private static final String TITLE_OF_CHANGES = "Rows beside the built-in catalog";

  @Override
  public String kind() {
    return "import";
  }

  @Override
  public String title() {
    return "Prices of " + found.source();
  }

  @Override
  public List<Block> blocks() {
    return Stream.of(
            Stream.of(new Block.Finding(finding())),
            Stream.of(skipped(), inPart())
                .filter(prices -> !prices.all().isEmpty())
                .map(NamedPrices::summary),
            Stream.of(PriceChangeTables.summary(TITLE_OF_CHANGES, found.changes())))
        .<Block>flatMap(blocks -> blocks)
        .toList();
  }

  private String finding() {
    return Phrase.of(
        "%,d of %,d prices of %s are taken, as %,d rows; %,d are skipped.",
        found.taken(),
        found.prices(),
        found.source(),
        found.offers().size(),
        found.skippedPrices());
  }

  private NamedPrices skipped() {
    return new NamedPrices(
        "skipped",
        "Skipped prices",
        "reason",
        found.skipped().stream()
            .map(some -> new Remark(
                some.reason().words(), some.what(), some.detail(), some.line(), some.count()))
            .toList());
  }

  private NamedPrices inPart() {
    return new NamedPrices(
        "taken_in_part",
        "Taken in part",
        "without",
        found.inPart().stream()
            .map(some -> new Remark(
                some.leftOut().part().words(),
                some.what(),
                some.leftOut().detail(),
                some.line(),
                1))
            .toList());
  }

  @Override
  public List<ReportTable> sheets() {
    return List.of(
        PriceChangeTables.all(TITLE_OF_CHANGES, found.changes()),
        skipped().sheet(),
        inPart().sheet());
  }

  @Override
  public Data data() {
    return Fields.NONE
        .with("kind", kind())
        .with("source", found.source())
        .with("file", found.file().file())
        .with("sha256", found.file().sha256())
        .with("prices", found.prices())
        .with("taken", found.taken())
        .with("skipped_prices", found.skippedPrices())
        .with("rows", PriceChangeTables.all(TITLE_OF_CHANGES, found.changes()).data())
        .with("skipped", skipped().sheet().data())
        .with("taken_in_part", inPart().sheet().data());
  }
}
