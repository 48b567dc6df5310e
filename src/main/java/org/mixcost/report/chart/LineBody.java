package org.mixcost.report.chart;

import org.mixcost.report.chart.draw.Legend;
import org.mixcost.report.chart.draw.LineStyle;
import org.mixcost.report.chart.draw.Page;
import org.mixcost.report.chart.draw.Pen;
import org.mixcost.report.chart.draw.Pen.Align;
import org.mixcost.report.chart.draw.Plot;
import org.mixcost.report.chart.draw.TextStyle;

/** Draws a {@link LineChart} in one plot: a line and a band a series, and dashed uprights at the marks. */
record LineBody(LineChart chart) implements Page.Body {
  private static final double HEIGHT = 900;
  private static final double GAP = 20;
  private static final double HALF_TICK_LABEL = 40;

  @Override
  public double draw(Pen pen, double y) {
    Lines lines = new Lines(chart);
    Plot plot = lines.plot();
    for (int i = 0; i < chart.series().size(); i++) {
      lines.band(plot, i);
    }
    double top = pen.words(chart.caption().axis(), y, TextStyle.SUBTITLE, Align.LEFT) + GAP;
    double marksHeight = chart.marks().size() * TextStyle.LABEL.lineHeight();
    double bottom = plot.paint(
        pen,
        pen.paper().left(),
        top + marksHeight,
        pen.paper().room() - HALF_TICK_LABEL,
        pen.paper().plotHeight(HEIGHT));
    for (int i = 0; i < chart.marks().size(); i++) {
      LineChart.Mark mark = chart.marks().get(i);
      label(pen, plot, mark, top + i * TextStyle.LABEL.lineHeight());
      lines.mark(pen, plot, mark, top + (i + 1) * TextStyle.LABEL.lineHeight());
    }
    for (int i = 0; i < chart.series().size(); i++) {
      lines.line(pen, plot, i, LineStyle.series(i));
    }
    double end = pen.words(chart.across().label(), bottom + GAP, TextStyle.SUBTITLE, Align.CENTER);
    return legend(lines).paint(pen, end);
  }

  private static void label(Pen pen, Plot plot, LineChart.Mark mark, double y) {
    double middle = y + TextStyle.LABEL.lineHeight() / 2;
    double inside = pen.paper().inside(plot.x(mark.x()), Pen.width(mark.label(), TextStyle.LABEL));
    pen.text(mark.label(), inside, middle, TextStyle.LABEL, Align.CENTER);
  }

  private Legend legend(Lines lines) {
    Legend legend = new Legend();
    for (int i = 0; i < chart.series().size(); i++) {
      legend.add(chart.series().get(i).label(), LineStyle.series(i));
    }
    lines.explain(legend);
    return legend;
  }
}
