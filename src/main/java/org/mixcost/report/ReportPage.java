package org.mixcost.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Difference;
import org.mixcost.analysis.compare.Result;
import org.mixcost.quantity.Numbers;
import org.mixcost.quantity.Unit;

/** A comparison as one page of Markdown, with the finding first. */
final class ReportPage {
  private final Findings findings;
  private final Comparison comparison;

  ReportPage(Findings findings) {
    this.findings = findings;
    this.comparison = findings.comparison();
  }

  String text(List<ChartFile> charts) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(MarkdownWriter.escape(comparison.study().title())).append("\n\n");
    finding().ifPresent(finding -> page.append("**Finding: %s**\n\n".formatted(finding)));
    sentences().forEach(sentence -> page.append("- ").append(sentence).append('\n'));
    page.append('\n');
    FindingTables tables = new FindingTables(findings);
    tables.statements().ifPresent(table -> page.append(MarkdownWriter.table(table)));
    charts.forEach(chart -> page.append(chart.image()));
    tables.results().forEach(table -> page.append(MarkdownWriter.table(table)));
    page.append("## Scenario by scenario\n\n");
    comparison.results().forEach(result -> page.append(details(result)));
    return page.append("---\n\n")
        .append(MarkdownWriter.paragraph(findings.provenance().text()))
        .append('\n')
        .toString();
  }

  /** Why the last scenario, to which the study leads, differs from the baseline. */
  private Optional<String> finding() {
    return findings.bridgeTexts().stream()
        .reduce((first, second) -> second)
        .map(last -> MarkdownWriter.escape(last.sentence()));
  }

  /** What each scenario costs, and against the baseline; and how good a model it makes, where that is predicted. */
  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    Result baseline = comparison.baseline();
    sentences.add(sentence(baseline, "costs %s.".formatted(FigureText.of(baseline.total()))));
    limits(baseline).ifPresent(sentences::add);
    for (Difference difference : comparison.differences()) {
      Result result = comparison.get(difference.scenario());
      sentences.add(sentence(result, "costs %s.".formatted(against(difference, result))));
      limits(result).ifPresent(sentences::add);
      findings
          .quality(result.name())
          .map(quality -> sentence(result, QualitySentence.of(quality)))
          .ifPresent(sentences::add);
    }
    return sentences;
  }

  private static Optional<String> limits(Result result) {
    return LimitTables.predicate(result.limits()).map(kept -> sentence(result, kept));
  }

  private static String sentence(Result subject, String predicate) {
    String title = MarkdownWriter.escape(subject.scenario().title());
    return MarkdownWriter.bold(title) + " " + MarkdownWriter.escape(predicate);
  }

  private static String against(Difference difference, Result result) {
    String total = FigureText.of(result.total());
    if (difference.isTie()) {
      return "the same as the baseline: " + total;
    }
    double usd = difference.total().central();
    String central = usd == 0
        ? "as much as the baseline with every input at its median"
        : Numbers.amount(Math.abs(usd), Unit.USD) + (usd < 0 ? " less" : " more")
            + " than the baseline";
    return total + ": " + central + ", and " + OddsText.of(difference.odds(), "cheaper");
  }

  private static String details(Result result) {
    ResultTables tables = new ResultTables(result);
    String warnings = result.warnings().stream()
        .map(warning -> "- Warning: " + MarkdownWriter.escape(warning.message()) + "\n")
        .collect(joining());
    return MarkdownWriter.table(tables.costs()) + MarkdownWriter.table(tables.figures()) + warnings
        + "\n";
  }
}
