package org.mixcost.report.present;

import java.util.List;
import org.mixcost.catalog.PriceChange;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Data;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.document.ReportTable;

/**
 * How the prices of one catalog stand to those of another.
 *
 * @param before what the first is called
 * @param after what the second is called
 */
public record CatalogDiffDocument(String before, String after, List<PriceChange> changes)
    implements ReportDocument {

  public CatalogDiffDocument {
    changes = List.copyOf(changes);
  }

  @Override
  public String kind() {
    return "catalog-diff";
  }

  @Override
  public String title() {
    return "Prices of " + after + " beside " + before;
  }

  @Override
  public List<Block> blocks() {
    return List.of(PriceChangeTables.summary(title(), changes));
  }

  @Override
  public List<ReportTable> sheets() {
    return List.of(PriceChangeTables.all(title(), changes));
  }

  @Override
  public Data data() {
    return Fields.NONE
        .with("kind", kind())
        .with("before", before)
        .with("after", after)
        .with("changes", PriceChangeTables.all(title(), changes).data());
  }
}
