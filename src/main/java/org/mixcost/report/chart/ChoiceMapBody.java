package org.mixcost.report.chart;

import java.util.List;
import org.mixcost.report.chart.draw.Legend;
import org.mixcost.report.chart.draw.Page;
import org.mixcost.report.chart.draw.Palette;
import org.mixcost.report.chart.draw.Paper;
import org.mixcost.report.chart.draw.Pen;
import org.mixcost.report.chart.draw.Pen.Align;
import org.mixcost.report.chart.draw.TextStyle;

/** Draws a {@link ChoiceMapChart}: cells in the colors of the alternatives. */
record ChoiceMapBody(ChoiceMapChart chart, Paper paper) implements Page.Body {
  private static final double GAP = 20;

  @Override
  public double draw(Pen pen, double y) {
    List<List<GridBody.Cell>> cells = chart.cells().stream()
        .map(row -> row.stream().map(ChoiceMapBody::cell).toList())
        .toList();
    double end = new GridBody(chart.grid(), paper).draw(pen, y, cells) + GAP;
    return legend()
        .paint(pen, pen.words(chart.caption().axis(), end, TextStyle.SUBTITLE, Align.LEFT));
  }

  private static GridBody.Cell cell(ChoiceMapChart.Best best) {
    return new GridBody.Cell(Palette.fill(best.alternative()), best.lead());
  }

  private Legend legend() {
    Legend legend = new Legend();
    for (int i = 0; i < chart.alternatives().size(); i++) {
      legend.add(chart.alternatives().get(i), Palette.fill(i));
    }
    return legend;
  }
}
