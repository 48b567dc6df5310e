package org.mixcost.report;

import java.util.List;

/** Scenarios side by side. */
public final class ComparisonDocument extends FindingsDocument {
  private final Findings findings;

  public ComparisonDocument(Findings findings) {
    super("comparison", findings);
    this.findings = findings;
  }

  @Override
  public List<Block> content() {
    return List.copyOf(FindingTables.of(findings));
  }
}
