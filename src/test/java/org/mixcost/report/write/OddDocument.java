package org.mixcost.report.write;

import java.util.List;
import java.util.Optional;
import org.mixcost.issue.InputFile;
import org.mixcost.report.chart.Caption;
import org.mixcost.report.chart.Chart;
import org.mixcost.report.chart.Interval;
import org.mixcost.report.chart.StackedBarChart;
import org.mixcost.report.document.Answer;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Block.Drawing;
import org.mixcost.report.document.Block.Heading;
import org.mixcost.report.document.Block.SectionEnd;
import org.mixcost.report.document.Block.Sentence;
import org.mixcost.report.document.Block.Sentences;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.ReportTable.Column;
import org.mixcost.report.document.ReportTable.Row;
import org.mixcost.report.document.Tree;
import org.mixcost.report.document.Tree.Branch;

/** A document in which one text stands wherever people can write. */
record OddDocument(String text) implements Answer {
  private static final String HASH = "0123456789abcdef";

  /** A chart in which it stands wherever there are words. */
  static Chart bars(String text) {
    return new StackedBarChart(
        new Caption(text, text, text, text, text),
        List.of(text),
        List.of(new StackedBarChart.Bar(text, List.of(1.0), Interval.point(1))));
  }

  @Override
  public String kind() {
    return "odd";
  }

  @Override
  public String title() {
    return text;
  }

  @Override
  public Provenance provenance() {
    List<InputFile> files = List.of(new InputFile(text, HASH));
    return new Provenance(text, files, files, List.of(text), text, text, text, 42, 1);
  }

  @Override
  public Optional<String> opening() {
    return Optional.of(text);
  }

  @Override
  public List<Block> content() {
    return List.of(
        new Heading(2, text),
        new Sentences(List.of(new Sentence(text, text), new Sentence("", text))),
        new Drawing(bars(text)),
        table(),
        new Tree(text, new Branch(text, text, List.of(new Branch(text, "", List.of())))),
        new SectionEnd());
  }

  private ReportTable table() {
    return new ReportTable(
        text,
        text,
        List.of(Column.text(text), Column.number("b")),
        List.of(Row.of(new Cell.Label(text), new Cell.Numeric(-12.5))),
        List.of(text));
  }
}
