package org.mixcost.report.chart;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.mixcost.report.chart.draw.Page;
import org.mixcost.report.chart.draw.PngFile;
import org.mixcost.report.chart.draw.SvgFile;
import org.mixcost.report.file.WholeFile;

/**
 * Writes a chart as an SVG and as a PNG of 300 dpi, 6.5 inches wide: the text width of a letter or A4 page.
 *
 * <p>The same chart gives the same bytes, whatever the machine, its fonts, its locale and its clock. Java2D runs
 * headless unless the application has set {@code java.awt.headless} or uses Java2D already.
 */
public final class ChartWriter {

  /**
   * Writes {@code <id>.svg} and {@code <id>.png} into a folder, which is made if need be.
   *
   * @throws UncheckedIOException naming the path, if it cannot be written; nothing half-written is left behind
   */
  public void write(Chart chart, Path folder) {
    Caption caption = chart.caption();
    Page page = new Page(caption.title(), caption.subtitle(), body(chart), caption.footer());
    WholeFile.write(folder.resolve(caption.id() + ".svg"), SvgFile.of(page, description(chart)));
    WholeFile.write(folder.resolve(caption.id() + ".png"), PngFile.of(page));
  }

  private static Page.Body body(Chart chart) {
    if (chart instanceof StackedBarChart bars) {
      return new StackedBarBody(bars);
    }
    if (chart instanceof IntervalChart intervals) {
      return new IntervalBody(intervals);
    }
    if (chart instanceof LineChart lines) {
      return new LineBody(lines);
    }
    if (chart instanceof HeatMapChart heatMap) {
      return new HeatMapBody(heatMap);
    }
    if (chart instanceof WaterfallChart waterfall) {
      return new WaterfallBody(waterfall);
    }
    if (chart instanceof TornadoChart tornado) {
      return new TornadoBody(tornado);
    }
    throw new AssertionError(chart);
  }

  private static String description(Chart chart) {
    Caption caption = chart.caption();
    return String.join("\n", caption.subtitle(), caption.axis(), chart.text(), caption.footer());
  }
}
