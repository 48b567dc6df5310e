package org.mixcost.report.present.compare;

import java.util.List;
import org.mixcost.report.document.Block;

/** Scenarios side by side. */
public final class ComparisonDocument extends FindingsDocument {
  public ComparisonDocument(Findings findings) {
    super("comparison", findings);
  }

  @Override
  public List<Block> content() {
    return List.copyOf(FindingTables.of(findings()));
  }
}
