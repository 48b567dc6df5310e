package org.mixcost.report.present.compare;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.present.Naming;
import org.mixcost.report.present.StockTables;

/**
 * What scenarios cost, why, how good they are, what is published nearest to that, and how much text there is for them,
 * as tables.
 */
final class FindingTables {
  private FindingTables() {}

  static List<ReportTable> of(Findings findings) {
    List<ReportTable> tables = new ArrayList<>(new ComparisonTables(findings.comparison()).all());
    new SpendingTables(findings.shortlist().spending(), Naming.IDS)
        .sideBySide()
        .ifPresent(tables::add);
    findings.explained(Naming.IDS).forEach(bridge -> tables.add(bridge.table()));
    tables.addAll(new QualityTables(findings.quality(), Naming.IDS).all());
    findings.evidence().map(EvidenceTables::of).ifPresent(tables::addAll);
    findings.stock().map(StockTables::outlook).ifPresent(tables::add);
    return tables;
  }
}
