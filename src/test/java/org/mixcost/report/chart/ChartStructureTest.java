package org.mixcost.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.report.write.ChartWidth;
import org.mixcost.testing.CliRun;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What every chart of every shipped scenario keeps at both widths, read off the SVG: its words and where they stand. */
class ChartStructureTest {
  private static final double DOTS_PER_POINT = 300 / 72.0;
  private static final double SMALLEST = 7;
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final Font REGULAR = font("LiberationSans-Regular.ttf");
  private static final Font BOLD = font("LiberationSans-Bold.ttf");

  /** A line of words and the box that its letters take. */
  private record Text(String words, Rectangle2D box, double size, boolean isBold) {}

  static Stream<Arguments> scenarios() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("data", "scenarios"))) {
      return files.sorted().map(Path::toString).toList().stream().map(file -> arguments(file));
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyChartOfAShippedScenarioCanBePasted(String scenario, @TempDir Path folder)
      throws Exception {
    CliRun run = CliRun.of(
        "report",
        scenario,
        "--quiet",
        "--samples",
        "256",
        "--chart-width",
        "8cm,16cm",
        "-o",
        folder.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    for (String place : List.of("charts", "charts-16cm")) {
      try (Stream<Path> charts = Files.list(folder.resolve(place))) {
        for (Path chart :
            charts.filter(file -> file.toString().endsWith(".svg")).toList()) {
          assertSound(folder.relativize(chart).toString(), Files.readAllBytes(chart));
        }
      }
    }
  }

  static Stream<Arguments> samples() {
    return SampleCharts.oneOfEachKind()
        .flatMap(chart -> Stream.of(ChartWidth.values()).map(width -> arguments(chart, width)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyKindOfChartCanBePasted(Chart chart, ChartWidth width) throws Exception {
    byte[] svg = Charts.svg(chart, width.centimeters()).getBytes(StandardCharsets.UTF_8);
    assertSound(chart.caption().id(), svg);
    String words = String.join(" ", texts(root(svg)).stream().map(Text::words).toList());
    assertThat(words).contains(chart.caption().axis().split(" "));
  }

  private static void assertSound(String name, byte[] svg) throws Exception {
    Element root = root(svg);
    String[] view = root.getAttribute("viewBox").split(" ");
    Rectangle2D page =
        new Rectangle2D.Double(0, 0, Double.parseDouble(view[2]), Double.parseDouble(view[3]));
    List<Text> texts = texts(root);
    assertThat(texts).as(name).isNotEmpty();
    assertThat(texts.get(0).isBold()).as(name + ": the title").isTrue();
    for (int i = 0; i < texts.size(); i++) {
      Text text = texts.get(i);
      assertThat(page.contains(text.box())).as(name + ": outside: " + text).isTrue();
      assertThat(text.size() / DOTS_PER_POINT)
          .as(name + ": " + text)
          .isGreaterThanOrEqualTo(SMALLEST - 0.01);
      for (Text other : texts.subList(i + 1, texts.size())) {
        assertThat(text.box().intersects(other.box()))
            .as(name + ": '" + text.words() + "' over '" + other.words() + "'")
            .isFalse();
      }
    }
  }

  private static Element root(byte[] svg) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg))
        .getDocumentElement();
  }

  private static List<Text> texts(Element root) {
    NodeList found = root.getElementsByTagName("text");
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(text((Element) found.item(i)));
    }
    return texts;
  }

  private static Text text(Element element) {
    double size = Double.parseDouble(inherited(element, "font-size").replace("px", ""));
    boolean isBold = inherited(element, "font-weight").equals("bold");
    Font font = (isBold ? BOLD : REGULAR).deriveFont((float) size);
    Rectangle2D letters =
        font.createGlyphVector(EXACT, element.getTextContent()).getVisualBounds();
    Rectangle2D box = new Rectangle2D.Double(
        Double.parseDouble(element.getAttribute("x")) + letters.getX(),
        Double.parseDouble(element.getAttribute("y")) + letters.getY(),
        letters.getWidth(),
        letters.getHeight());
    return new Text(element.getTextContent(), box, size, isBold);
  }

  private static String inherited(Element element, String attribute) {
    if (!element.getAttribute(attribute).isEmpty()) {
      return element.getAttribute(attribute);
    }
    return element.getParentNode() instanceof Element parent ? inherited(parent, attribute) : "";
  }

  private static Font font(String file) {
    try (InputStream resource = Charts.class.getResourceAsStream("draw/" + file)) {
      return Font.createFont(Font.TRUETYPE_FONT, resource);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
