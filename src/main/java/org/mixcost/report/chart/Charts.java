package org.mixcost.report.chart;

import java.awt.image.BufferedImage;
import org.mixcost.issue.OptionalLibrary;
import org.mixcost.report.chart.draw.Page;
import org.mixcost.report.chart.draw.Paper;
import org.mixcost.report.chart.draw.PdfFile;
import org.mixcost.report.chart.draw.PngFile;
import org.mixcost.report.chart.draw.SvgFile;

/**
 * A chart as an SVG, a PDF, a PNG or an image, as wide as it stands in a document and as high as it takes.
 *
 * <pre>{@code
 * String svg = Charts.svg(chart);
 * byte[] png = Charts.png(chart, 150);
 * BufferedImage image = Charts.image(chart, 96);
 * }</pre>
 *
 * <p>Type is as large at any width, so a wider chart holds more and is no enlarged one. More dots an inch make the same
 * picture sharper. The same chart gives the same bytes, whatever the machine, its locale and its clock, and whatever its
 * fonts unless it has letters that the bundled typeface does not have.
 *
 * <p>Nothing is set for the program around: one that has no display to draw on says {@code java.awt.headless}, as for any use
 * of Java2D, and one that runs where no fonts are installed says {@code mixcost.fonts=bundled} when it starts, by which Java2D
 * is told to take the bundled ones for all. Without them a chart fails and says so.
 *
 * <p>All methods throw an {@link IllegalArgumentException} for a width out of {@link #LEAST_WIDTH} to {@link
 * #MOST_WIDTH}, or a resolution out of {@link #LEAST_DPI} to {@link #MOST_DPI}.
 */
public final class Charts {
  /** The text width of a letter or A4 page [cm]; what a chart has where no width is requested. */
  public static final int PAGE_WIDTH = 16;
  /** A column of a page of two [cm]. */
  public static final int COLUMN_WIDTH = 8;
  /** The narrowest chart [cm]. */
  public static final int LEAST_WIDTH = 6;
  /** The widest chart [cm]. */
  public static final int MOST_WIDTH = 40;
  /** The coarsest picture [dots per inch]. */
  public static final int LEAST_DPI = 50;
  /** The finest picture [dots per inch]. */
  public static final int MOST_DPI = 1200;

  private Charts() {}

  /** The text of an SVG of the width of a page, in one element that can stand in a page of HTML as it is. */
  public static String svg(Chart chart) {
    return svg(chart, PAGE_WIDTH);
  }

  /** The text of an SVG so many centimeters wide. */
  public static String svg(Chart chart, int centimeters) {
    OptionalLibrary.require("charts as SVG", OptionalLibrary.BATIK);
    return SvgFile.of(page(chart, centimeters), description(chart));
  }

  /** The bytes of a PDF of the width of a page. */
  public static byte[] pdf(Chart chart) {
    return pdf(chart, PAGE_WIDTH);
  }

  /** The bytes of a PDF so many centimeters wide. */
  public static byte[] pdf(Chart chart, int centimeters) {
    OptionalLibrary.require("charts as PDF", OptionalLibrary.PDFBOX, OptionalLibrary.GRAPHICS2D);
    return PdfFile.of(page(chart, centimeters));
  }

  /** The bytes of a PNG of the width of a page, which says its resolution. */
  public static byte[] png(Chart chart, int dpi) {
    return png(chart, dpi, PAGE_WIDTH);
  }

  /** The bytes of a PNG so many centimeters wide. */
  public static byte[] png(Chart chart, int dpi, int centimeters) {
    require("dots per inch", dpi, LEAST_DPI, MOST_DPI);
    return PngFile.of(page(chart, centimeters), dpi);
  }

  /** An image of the width of a page, to be shown or printed; red, green and blue without transparency. */
  public static BufferedImage image(Chart chart, int dpi) {
    return image(chart, dpi, PAGE_WIDTH);
  }

  /** An image so many centimeters wide, as {@code centimeters / 2.54 * dpi} dots, rounded. */
  public static BufferedImage image(Chart chart, int dpi, int centimeters) {
    require("dots per inch", dpi, LEAST_DPI, MOST_DPI);
    return PngFile.image(page(chart, centimeters), dpi);
  }

  private static void require(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "a chart has " + least + " to " + most + " " + what + ", not " + value);
    }
  }

  private static Page page(Chart chart, int centimeters) {
    require("centimeters", centimeters, LEAST_WIDTH, MOST_WIDTH);
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
