package org.mixcost.report.chart;

import java.util.List;
import org.mixcost.report.chart.draw.Legend;
import org.mixcost.report.chart.draw.LineStyle;
import org.mixcost.report.chart.draw.Page;
import org.mixcost.report.chart.draw.Paper;
import org.mixcost.report.chart.draw.Pen;
import org.mixcost.report.chart.draw.Pen.Align;
import org.mixcost.report.chart.draw.Plot;
import org.mixcost.report.chart.draw.TextStyle;
import org.mixcost.report.chart.draw.Words;

/**
 * Draws a {@link LineChart} as small multiples: a plot for the line and the band of each series, all with the same axes
 * and with the lines of the others in gray. More than two bands in one plot would lie on each other.
 */
record PanelsBody(LineChart chart, Paper paper) implements Page.Body {
  private static final double NARROWEST = 420;
  private static final int MOST_COLUMNS = 3;
  private static final double SLOPE = 0.75;
  private static final double GAP = 20;
  private static final double BETWEEN = 40;

  @Override
  public double draw(Pen pen, double y) {
    double end = pen.words(chart.caption().axis(), y, TextStyle.SUBTITLE, Align.LEFT) + GAP;
    for (int first = 0; first < chart.series().size(); first += columns()) {
      end = row(pen, first, end) + GAP;
    }
    end = pen.words(chart.across().label(), end, TextStyle.SUBTITLE, Align.CENTER);
    return legend().paint(pen, end);
  }

  /** As few rows as there is room for, and no more plots in each than it takes. */
  private int columns() {
    double most = Math.max(1, Math.min(MOST_COLUMNS, Math.floor(paper.room() / NARROWEST)));
    double rows = Math.ceil(chart.series().size() / most);
    return (int) Math.ceil(chart.series().size() / rows);
  }

  private double width() {
    return (paper.room() - (columns() - 1) * BETWEEN) / columns();
  }

  /** Draws the plots of some series below y; returns where they end. */
  private double row(Pen pen, int first, double y) {
    int last = Math.min(first + columns(), chart.series().size());
    int lines = 0;
    for (int i = first; i < last; i++) {
      lines = Math.max(lines, title(i).size());
    }
    double top = y + lines * TextStyle.VALUE.lineHeight() + GAP;
    double bottom = top;
    for (int i = first; i < last; i++) {
      double x = paper.left() + (i - first) * (width() + BETWEEN);
      pen.lines(title(i), x, y, TextStyle.VALUE, Align.LEFT);
      bottom = panel(pen, i, x, top);
    }
    return bottom;
  }

  private List<String> title(int series) {
    return Words.balance(chart.series().get(series).label(), TextStyle.VALUE, width());
  }

  private double panel(Pen pen, int series, double x, double y) {
    Lines lines = new Lines(chart);
    Plot plot = lines.plot();
    lines.band(plot, series);
    double bottom = plot.paint(pen, x, y, width(), SLOPE * width());
    chart.marks().forEach(mark -> lines.mark(pen, plot, mark, y));
    for (int i = 0; i < chart.series().size(); i++) {
      if (i != series) {
        lines.line(pen, plot, i, LineStyle.LINK);
      }
    }
    lines.line(pen, plot, series, LineStyle.series(series));
    return bottom;
  }

  private Legend legend() {
    Legend legend = new Legend();
    chart.marks().forEach(mark -> legend.add(mark.label(), LineStyle.MARK));
    new Lines(chart).explain(legend);
    legend.add("the others", LineStyle.LINK);
    return legend;
  }
}
