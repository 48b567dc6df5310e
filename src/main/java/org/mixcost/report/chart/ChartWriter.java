package org.mixcost.report.chart;

import org.mixcost.issue.OptionalLibrary;
import org.mixcost.report.chart.draw.Page;
import org.mixcost.report.chart.draw.Paper;
import org.mixcost.report.chart.draw.PdfFile;
import org.mixcost.report.chart.draw.PngFile;
import org.mixcost.report.chart.draw.SvgFile;

/**
 * A chart as an SVG, as a PDF and as a PNG of 300 dpi, as wide as it stands in a document.
 *
 * <p>The same chart gives the same bytes, whatever the machine, its locale and its clock, and whatever its fonts unless
 * it has letters that the bundled typeface does not have.
 *
 * <p>Nothing is set for the program around: one that has no display to draw on says {@code java.awt.headless}, as for any use
 * of Java2D, and one that runs where no fonts are installed says {@code mixcost.fonts=bundled} when it starts, by which Java2D
 * is told to take the bundled ones for all. Without them a chart fails and says so.
 */
public final class ChartWriter {
  private ChartWriter() {}

  /** The bytes of an SVG file. */
  public static byte[] svg(Chart chart, int centimeters) {
    OptionalLibrary.require("charts as SVG", OptionalLibrary.BATIK);
    return SvgFile.of(page(chart, centimeters), description(chart));
  }

  /** The bytes of a PDF file. */
  public static byte[] pdf(Chart chart, int centimeters) {
    OptionalLibrary.require("charts as PDF", OptionalLibrary.PDFBOX, OptionalLibrary.GRAPHICS2D);
    return PdfFile.of(page(chart, centimeters));
  }

  /** The bytes of a PNG file. */
  public static byte[] png(Chart chart, int centimeters) {
    return PngFile.of(page(chart, centimeters));
  }

  private static Page page(Chart chart, int centimeters) {
    Caption caption = chart.caption();
    Paper paper = new Paper(centimeters);
    return new Page(
        paper, caption.title(), caption.subtitle(), body(chart, paper), caption.footer());
  }

  private static Page.Body body(Chart chart, Paper paper) {
    if (chart instanceof StackedBarChart bars) {
      return new StackedBarBody(bars);
    }
    if (chart instanceof IntervalChart intervals) {
      return new IntervalBody(intervals, paper);
    }
    if (chart instanceof LineChart lines) {
      return lines.isOfPanels() ? new PanelsBody(lines, paper) : new LineBody(lines);
    }
    if (chart instanceof ScatterChart scatter) {
      return new ScatterBody(scatter);
    }
    if (chart instanceof HeatMapChart heatMap) {
      return new HeatMapBody(heatMap, paper);
    }
    if (chart instanceof ChoiceMapChart choices) {
      return new ChoiceMapBody(choices, paper);
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
