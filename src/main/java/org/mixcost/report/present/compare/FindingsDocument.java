package org.mixcost.report.present.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.report.document.Answer;
import org.mixcost.report.document.Block.Finding;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.Workings;
import org.mixcost.report.present.Naming;

/** Findings on all scenarios of a study; programs and spreadsheets get the same, whatever people see of them. */
abstract class FindingsDocument implements Answer {
  private final String kind;
  private final Findings findings;

  FindingsDocument(String kind, Findings findings) {
    this.kind = kind;
    this.findings = findings;
  }

  final Findings findings() {
    return findings;
  }

  /** The answer in a sentence. */
  final Finding finding() {
    return new Finding(new FindingText(findings.comparison(), findings.decision()).text());
  }

  @Override
  public final String kind() {
    return kind;
  }

  @Override
  public final String title() {
    return findings.comparison().study().title();
  }

  @Override
  public final Provenance provenance() {
    return findings.provenance();
  }

  /** Every line of every scenario, one a row, and every month of those whose money is spread over months. */
  @Override
  public List<ReportTable> sheets() {
    List<ReportTable> sheets =
        new ArrayList<>(List.of(new ComparisonTables(findings.comparison()).tidy()));
    new SpendingTables(findings.spending(), Naming.IDS).tidy().ifPresent(sheets::add);
    return sheets;
  }

  @Override
  public Optional<Workings> workings() {
    return Optional.of(StudyWorkings.of(findings.comparison().shortlist()));
  }

  @Override
  public final Fields facts() {
    return ComparisonData.of(findings);
  }
}
