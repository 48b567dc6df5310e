package org.mixcost.report.present.compare;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.report.document.Block;

/** Scenarios side by side. */
public final class ComparisonDocument extends FindingsDocument {
  public ComparisonDocument(Findings findings) {
    super("comparison", findings);
  }

  @Override
  public List<Block> content() {
    List<Block> content = new ArrayList<>();
    if (findings().comparison().results().size() > 1) {
      content.add(finding());
    }
    content.addAll(FindingTables.of(findings()));
    return content;
  }
}
