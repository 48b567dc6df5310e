package org.mixcost.report.present.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Difference;
import org.mixcost.analysis.compare.Result;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Block.Drawing;
import org.mixcost.report.document.Block.Finding;
import org.mixcost.report.document.Block.Heading;
import org.mixcost.report.document.Block.SectionEnd;
import org.mixcost.report.document.Block.Sentence;
import org.mixcost.report.document.Block.Sentences;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.figure.FigureText;
import org.mixcost.report.figure.OddsText;

/** All there is to say of a study, with the finding first. */
public final class StudyDocument extends FindingsDocument {
  private final Comparison comparison;
  private final List<Block> content;

  public StudyDocument(Findings findings) {
    super("report", findings);
    this.comparison = findings.comparison();
    this.content = List.copyOf(build());
  }

  @Override
  public List<Block> content() {
    return content;
  }

  private List<Block> build() {
    List<Block> built = new ArrayList<>(List.of(new Heading(1, title())));
    finding().ifPresent(built::add);
    built.add(new Sentences(sentences()));
    StatementTable.of(comparison.study().statements()).ifPresent(built::add);
    new ComparisonCharts(findings()).all().forEach(chart -> built.add(new Drawing(chart)));
    built.addAll(FindingTables.of(findings()));
    built.add(new Heading(2, "Scenario by scenario"));
    for (Result result : comparison.results()) {
      built.addAll(new ResultTables(result).all());
      built.add(warnings(result));
    }
    built.add(new SectionEnd());
    return built;
  }

  /** The tables that people see, and those of all lines. */
  @Override
  public List<ReportTable> sheets() {
    return Stream.concat(all(ReportTable.class), super.sheets().stream()).toList();
  }

  /** Why the last scenario, to which the study leads, differs from the baseline. */
  private Optional<Finding> finding() {
    return findings().explained().stream()
        .reduce((first, second) -> second)
        .map(last -> new Finding(last.title()));
  }

  /** What each scenario costs, and against the baseline; and how good a model it makes, where that is predicted. */
  private List<Sentence> sentences() {
    List<Sentence> sentences = new ArrayList<>();
    Result baseline = comparison.baseline();
    sentences.add(sentence(baseline, "costs %s.".formatted(FigureText.of(baseline.total()))));
    limits(baseline).ifPresent(sentences::add);
    for (Difference difference : comparison.differences()) {
      Result result = comparison.get(difference.scenario());
      sentences.add(sentence(result, "costs %s.".formatted(against(difference, result))));
      limits(result).ifPresent(sentences::add);
      findings()
          .quality(result.name())
          .map(quality -> sentence(result, QualitySentence.of(quality)))
          .ifPresent(sentences::add);
    }
    return sentences;
  }

  private static Optional<Sentence> limits(Result result) {
    return LimitTables.predicate(result.limits()).map(kept -> sentence(result, kept));
  }

  private static Sentence sentence(Result subject, String predicate) {
    return new Sentence(subject.scenario().title(), predicate);
  }

  private static String against(Difference difference, Result result) {
    String total = FigureText.of(result.total());
    if (difference.isTie()) {
      return "the same as the baseline: " + total;
    }
    double usd = difference.total().central();
    String central = usd == 0
        ? "as much as the baseline with every input at its median"
        : Numbers.amount(Math.abs(usd), difference.total().unit()) + (usd < 0 ? " less" : " more")
            + " than the baseline";
    return total + ": " + central + ", and " + OddsText.of(difference.odds(), "cheaper");
  }

  private static Sentences warnings(Result result) {
    return new Sentences(result.warnings().stream()
        .map(warning -> new Sentence("", "Warning: " + warning.message()))
        .toList());
  }
}
