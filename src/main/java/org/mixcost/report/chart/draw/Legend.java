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

  private record Entry(List<String> label, Sample sample) {
    double width() {
      return SAMPLE_WIDTH + GAP + Words.width(label, TextStyle.LABEL);
    }

    double height() {
      return label.size() * TextStyle.LABEL.lineHeight();
    }
  }

  private final List<Entry> entries = new ArrayList<>();

  public void add(String label, Sample sample) {
    double room = Page.WIDTH - 2 * Page.MARGIN - SAMPLE_WIDTH - GAP;
    entries.add(new Entry(Words.balance(label, TextStyle.LABEL, room), sample));
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
    double x = Page.MARGIN;
    double top = y + GAP;
    double bottom = y;
    for (Entry entry : entries) {
      if (x > Page.MARGIN && x + entry.width() > Page.WIDTH - Page.MARGIN) {
        x = Page.MARGIN;
        top = bottom + GAP / 2;
      }
      double middle = top + TextStyle.LABEL.lineHeight() / 2;
      entry.sample().draw(pen, x, middle, SAMPLE_WIDTH, SAMPLE_HEIGHT);
      pen.lines(entry.label(), x + SAMPLE_WIDTH + GAP, top, TextStyle.LABEL, Align.LEFT);
      x += entry.width() + BETWEEN;
      bottom = Math.max(bottom, top + entry.height());
    }
    return bottom;
  }
}
