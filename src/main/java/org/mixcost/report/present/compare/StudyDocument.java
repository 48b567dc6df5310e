package org.mixcost.report.present.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Result;
import org.mixcost.decision.Decision;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Block.Drawing;
import org.mixcost.report.document.Block.Heading;
import org.mixcost.report.document.Block.SectionEnd;
import org.mixcost.report.document.Block.Sentence;
import org.mixcost.report.document.Block.Sentences;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.present.Naming;
import org.mixcost.report.present.ShortlistText;
import org.mixcost.report.present.StockTables;

/**
 * All there is to say of a study, in the order in which a reader decides: which alternative, by how much and how surely,
 * what decides it and where it turns; then what that rests on, and what it leaves out.
 */
public final class StudyDocument extends FindingsDocument {
  private final Comparison comparison;
  /** What is shown one by one. */
  private final Findings shown;

  private final Naming naming;
  private final ComparisonTables tables;
  private final ComparisonCharts charts;
  private final List<Block> content;

  public StudyDocument(Findings findings) {
    super("report", findings);
    this.comparison = findings.comparison();
    this.shown = findings.shortlist();
    this.naming = Naming.forReaders(comparison.study());
    this.tables = new ComparisonTables(comparison, naming);
    this.charts = new ComparisonCharts(findings);
    this.content = List.copyOf(build());
  }

  @Override
  public List<Block> content() {
    return content;
  }

  private List<Block> build() {
    List<Block> built = new ArrayList<>(List.of(
        new Heading(1, title()), finding(), new Sentences(new FindingSentences(findings()).all())));
    built.addAll(section("What each costs", costs()));
    built.addAll(section("Budget and date", limits().stream().toList()));
    built.addAll(section("When the money is spent", spending()));
    built.addAll(section("What decides, and where it turns", decision()));
    findings()
        .decision()
        .flatMap(decision -> WhatIfBlock.of(shown.comparison().study(), decision))
        .ifPresent(built::add);
    built.addAll(section("How good the models are", quality()));
    built.addAll(section("Why the totals differ", reasons()));
    built.addAll(section("What it rests on", basis()));
    built.addAll(section("Scenario by scenario", scenarios()));
    built.add(new SectionEnd());
    return built;
  }

  /** Blocks under a heading, where there are any. */
  private static List<Block> section(String heading, List<? extends Block> blocks) {
    return blocks.isEmpty()
        ? List.of()
        : Stream.concat(Stream.of(new Heading(2, heading)), blocks.stream()).toList();
  }

  /** The tables that people see, and those of all lines. */
  @Override
  public List<ReportTable> sheets() {
    return Stream.concat(tables().stream(), super.sheets().stream()).toList();
  }

  private List<Block> costs() {
    List<Block> blocks = new ArrayList<>(among());
    blocks.addAll(List.of(new Drawing(charts.costs()), tables.totals()));
    if (!comparison.differences().isEmpty()) {
      blocks.add(new Drawing(charts.differences()));
      blocks.add(tables.differences());
    }
    blocks.add(tables.byCategory(List.of()));
    charts.unitCosts().map(Drawing::new).ifPresent(blocks::add);
    return blocks;
  }

  /** Which scenarios are shown one by one, where that is not all. */
  private List<Block> among() {
    return ShortlistText.of(comparison.results().size())
        .map(text -> "Charts, bills and reasons are of " + text
            + "; the totals, the differences, lines.csv and run.json are of all.")
        .<Block>map(text -> new Sentences(List.of(new Sentence("", text))))
        .stream()
        .toList();
  }

  private Optional<ReportTable> limits() {
    return new LimitTables(comparison.results(), naming).table();
  }

  private List<Block> spending() {
    List<Block> blocks = new ArrayList<>();
    charts.spending().soFar().map(Drawing::new).ifPresent(blocks::add);
    new SpendingTables(shown.spending(), naming).sideBySide().ifPresent(blocks::add);
    return blocks;
  }

  private List<Block> decision() {
    return findings()
        .decision()
        .map(decision -> new DecisionBlocks(decision, findings().provenance()).all())
        .orElse(List.of());
  }

  private List<Block> quality() {
    if (findings().quality().isEmpty()) {
      return List.of();
    }
    List<Sentence> sentences = shown.quality().stream()
        .map(difference -> new Sentence(
            comparison.study().get(difference.scenario()).title(), QualitySentence.of(difference)))
        .toList();
    List<Block> blocks =
        new ArrayList<>(List.of(new Sentences(sentences), new Drawing(charts.losses())));
    blocks.addAll(new QualityTables(findings().quality(), naming).all());
    return blocks;
  }

  private List<Block> reasons() {
    return findings().explained(naming).stream()
        .<Block>flatMap(bridge ->
            Stream.concat(bridge.waterfall().map(Drawing::new).stream(), Stream.of(bridge.table())))
        .toList();
  }

  private List<Block> basis() {
    List<Block> blocks = new ArrayList<>();
    StatementTable.of(comparison.study().statements()).ifPresent(blocks::add);
    findings().decision().map(Decision::doubt).flatMap(DoubtTable::of).ifPresent(blocks::add);
    blocks.addAll(new BasisTables(shown.comparison()).all());
    findings().evidence().map(EvidenceTables::of).ifPresent(blocks::addAll);
    findings().stock().map(StockTables::outlook).ifPresent(blocks::add);
    return blocks;
  }

  private List<Block> scenarios() {
    List<Block> blocks = new ArrayList<>();
    for (Result result : shown.comparison().results()) {
      blocks.addAll(new ResultTables(result).bill());
      charts.spending().byCategory(result.name()).map(Drawing::new).ifPresent(blocks::add);
      new SpendingTables(shown.spending(), naming).of(result.name()).ifPresent(blocks::add);
      blocks.add(warnings(result));
    }
    return blocks;
  }

  private static Sentences warnings(Result result) {
    return new Sentences(result.warnings().stream()
        .map(warning -> new Sentence("", "Warning: " + warning.message()))
        .toList());
  }
}
