package org.mixcost.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.scenario.Statement;

/** All that a report has to say of its scenarios together, as tables. */
final class FindingTables {
  private final Findings findings;

  FindingTables(Findings findings) {
    this.findings = findings;
  }

  /** What the study rests on, where it says so. */
  Optional<ReportTable> statements() {
    List<Statement> statements = findings.comparison().study().statements();
    return statements.isEmpty() ? Optional.empty() : Optional.of(StatementTable.of(statements));
  }

  /** What the scenarios cost, why, how good they are, and how much text there is for them. */
  List<ReportTable> results() {
    List<ReportTable> tables = new ArrayList<>(new ComparisonTables(findings.comparison()).all());
    findings.bridgeTexts().forEach(bridge -> tables.add(bridge.table()));
    tables.addAll(new QualityTables(findings.quality()).all());
    findings.stock().map(StockTables::outlook).ifPresent(tables::add);
    return tables;
  }
}
