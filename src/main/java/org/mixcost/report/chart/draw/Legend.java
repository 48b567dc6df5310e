package org.mixcost.report.chart.draw;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.report.chart.draw.Pen.Align;

/** What the marks mean: a sample and words each, in as many lines as it takes. */
public final class Legend {
  private static final double SAMPLE_WIDTH = 66;
  private static final double SAMPLE_HEIGHT = 34;
  private static final double GAP = 16;
  private static final double BETWEEN = 44;

  /** Draws a mark in an area: its left edge, its middle, its width and its height. */
  @FunctionalInterface
  public interface Sample {
    void draw(Pen pen, double x, double middle, double width, double height);
  }

  private record Entry(String label, Sample sample) {
    List<String> lines(Paper paper) {
      return Words.balance(label, TextStyle.LABEL, paper.room() - SAMPLE_WIDTH - GAP);
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  public void add(String label, Sample sample) {
    entries.add(new Entry(label, sample));
  }

  public void add(String label, Fill fill) {
    add(
        label,
        (pen, x, y, width, height) -> pen.area(x, y - height / 2, x + width, y + height / 2, fill));
  }

  public void add(String label, LineStyle line) {
    add(label, (pen, x, y, width, height) -> pen.line(x, y, x + width, y, line));
  }

  /** Paints it below y; returns where it ends. */
  public double paint(Pen pen, double y) {
    Paper paper = pen.paper();
    double x = paper.left();
    double top = y + GAP;
    double bottom = y;
    for (Entry entry : entries) {
      List<String> lines = entry.lines(paper);
      double width = SAMPLE_WIDTH + GAP + Words.width(lines, TextStyle.LABEL);
      if (x > paper.left() && x + width > paper.right()) {
        x = paper.left();
        top = bottom + GAP / 2;
      }
      double middle = top + TextStyle.LABEL.lineHeight() / 2;
      entry.sample().draw(pen, x, middle, SAMPLE_WIDTH, SAMPLE_HEIGHT);
      double end = pen.lines(lines, x + SAMPLE_WIDTH + GAP, top, TextStyle.LABEL, Align.LEFT);
      x += width + BETWEEN;
      bottom = Math.max(bottom, end);
    }
    return bottom;
  }
}
