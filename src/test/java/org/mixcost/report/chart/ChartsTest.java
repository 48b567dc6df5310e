package org.mixcost.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartsTest {
  private static final int WHITE = 0xFFFFFFFF;
  /** 16 cm at 300 dots an inch. */
  private static final int WIDTH = 1890;
  /** 300 dots in 0.0254 m. */
  private static final int DOTS_PER_METER = 11811;

  static Stream<Chart> all() {
    return SampleCharts.all();
  }

  static Stream<Chart> oneOfEachKind() {
    return SampleCharts.oneOfEachKind();
  }

  @Test
  void theSamplesCoverEveryKind() {
    List<Class<?>> kinds = List.of(Chart.class.getPermittedSubclasses());
    assertThat(SampleCharts.oneOfEachKind().map(Chart::getClass).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(
            kinds.stream().map(kind -> kind.asSubclass(Chart.class)).toList());
  }

  @ParameterizedTest
  @MethodSource("all")
  void nothingReachesTheEdgeOfThePage(Chart chart) throws IOException {
    BufferedImage image = image(chart);
    int last = image.getHeight() - 1;
    assertThat(image.getWidth()).isEqualTo(WIDTH);
    assertThat(IntStream.rangeClosed(0, last).filter(y -> image.getRGB(0, y) != WHITE))
        .as("left")
        .isEmpty();
    assertThat(IntStream.rangeClosed(0, last).filter(y -> image.getRGB(WIDTH - 1, y) != WHITE))
        .as("right")
        .isEmpty();
    assertThat(IntStream.range(0, WIDTH).filter(x -> image.getRGB(x, 0) != WHITE))
        .as("top")
        .isEmpty();
    assertThat(IntStream.range(0, WIDTH).filter(x -> image.getRGB(x, last) != WHITE))
        .as("bottom")
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void theSvgSaysInWordsWhatItShows(Chart chart) throws Exception {
    Element svg = svg(chart).getDocumentElement();
    assertThat(words(svg, "title")).isEqualTo(chart.caption().title());
    assertThat(words(svg, "desc"))
        .contains(
            chart.text(),
            chart.caption().subtitle(),
            chart.caption().axis(),
            chart.caption().footer());
  }

  @Test
  void theSvgIsAsLargeAsThePng() throws Exception {
    Element svg = svg(SampleCharts.bars()).getDocumentElement();
    int height = image(SampleCharts.bars()).getHeight();
    assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 " + WIDTH + " " + height);
    assertThat(svg.getAttribute("width")).isEqualTo("16cm");
  }

  @Test
  void theSvgNamesNoDocumentTypeToLookFor() throws Exception {
    assertThat(svg(SampleCharts.bars()).getDoctype()).isNull();
  }

  @Test
  void thePngHas300DotsAnInch() {
    ByteBuffer bytes = ByteBuffer.wrap(Charts.png(SampleCharts.bars(), 300));
    int signatureAndHeader = 8 + 25;
    assertThat(new String(bytes.array(), signatureAndHeader + 4, 4, StandardCharsets.US_ASCII))
        .isEqualTo("pHYs");
    assertThat(bytes.getInt(signatureAndHeader + 8)).isEqualTo(DOTS_PER_METER);
    assertThat(bytes.getInt(signatureAndHeader + 12)).isEqualTo(DOTS_PER_METER);
    assertThat(bytes.get(signatureAndHeader + 16)).as("the unit is the meter").isEqualTo((byte) 1);
  }

  @ParameterizedTest
  @CsvSource({"96, 16, 605, 3780", "150, 8, 472, 5906", "600, 6, 1417, 23622"})
  void aPictureHasTheDotsThatAreRequested(int dpi, int centimeters, int width, int perMeter)
      throws IOException {
    byte[] png = Charts.png(SampleCharts.bars(), dpi, centimeters);
    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(width);
    assertThat(ByteBuffer.wrap(png).getInt(8 + 25 + 8)).isEqualTo(perMeter);
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void anImageIsWhatThePngHolds(Chart chart) throws IOException {
    BufferedImage image = Charts.image(chart, 96);
    BufferedImage png = ImageIO.read(new ByteArrayInputStream(Charts.png(chart, 96)));
    assertThat(pixels(image)).isEqualTo(pixels(png));
  }

  /** So it is one picture, and not the layout of another width: 605 dots of 1890, the height alike. */
  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void fewerDotsAreTheSamePicture(Chart chart) throws IOException {
    BufferedImage coarse = Charts.image(chart, 96);
    BufferedImage fine = image(chart);
    assertThat(coarse.getHeight())
        .isEqualTo((int) Math.ceil(fine.getHeight() * 605 / (double) WIDTH));
    assertThat(ink(coarse)).isCloseTo(ink(fine), within(0.01));
  }

  @Test
  void aCoarsePictureHasAWhiteEdge() {
    BufferedImage image = Charts.image(SampleCharts.bars(), 70, 13);
    int right = image.getWidth() - 1;
    int bottom = image.getHeight() - 1;
    assertThat(IntStream.rangeClosed(0, bottom).filter(y -> image.getRGB(right, y) != WHITE))
        .isEmpty();
    assertThat(IntStream.rangeClosed(0, right).filter(x -> image.getRGB(x, bottom) != WHITE))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"16, 300", "300, 300", "300, 5", "96, 41", "49, 16", "1201, 16"})
  void aWidthOrAResolutionThatIsNoneIsRefused(int dpi, int centimeters) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.png(SampleCharts.bars(), dpi, centimeters));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Charts.image(SampleCharts.bars(), dpi, centimeters));
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void theNarrowestAndTheWidestCanBeDrawn(Chart chart) {
    assertThat(Charts.svg(chart, Charts.LEAST_WIDTH)).contains("width=\"6cm\"");
    assertThat(Charts.svg(chart, Charts.MOST_WIDTH)).contains("width=\"40cm\"");
  }

  /** What the picture has of ink, as a share of its area. */
  private static double ink(BufferedImage image) {
    return pixels(image).stream()
        .mapToDouble(rgb -> 1 - (rgb & 0xFF) / 255.0)
        .average()
        .orElseThrow();
  }

  private static List<Integer> pixels(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return IntStream.of(pixels).boxed().toList();
  }

  @Test
  void thePngHoldsThePictureItsResolutionAndNothingElse() {
    ByteBuffer bytes = ByteBuffer.wrap(Charts.png(SampleCharts.bars(), 300)).position(8);
    List<String> chunks = new ArrayList<>();
    while (bytes.hasRemaining()) {
      int length = bytes.getInt();
      byte[] name = new byte[4];
      bytes.get(name);
      chunks.add(new String(name, StandardCharsets.US_ASCII));
      int check = 4;
      bytes.position(bytes.position() + length + check);
    }
    assertThat(chunks.stream().distinct()).containsExactly("IHDR", "pHYs", "IDAT", "IEND");
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void theSameChartGivesTheSameBytes(Chart chart) {
    assertThat(Charts.svg(chart)).isEqualTo(Charts.svg(chart));
    assertThat(Charts.pdf(chart)).isEqualTo(Charts.pdf(chart));
    assertThat(Charts.png(chart, 300)).isEqualTo(Charts.png(chart, 300));
  }

  @Test
  void controlCharactersDoNotBreakTheSvg() throws Exception {
    Caption caption = new Caption("odd", "bell \u0007 and\nnew line", "", "Cost [USD]", "");
    Element svg = svg(new TornadoChart(caption, 1, List.of())).getDocumentElement();
    assertThat(words(svg, "title")).isEqualTo("bell and new line");
  }

  @Test
  void readersWithoutTheTypefaceHaveOneOfTheSameMeasures() {
    assertThat(Charts.svg(SampleCharts.bars()))
        .contains("font-family=\"Liberation Sans, Arial, Helvetica, sans-serif\"");
  }

  /** Steps of a hundredth of the totals could not be seen on an axis from 0; those of four fifths can. */
  @Test
  void aWaterfallOfSmallStepsDoesNotStartAtZeroAndSaysSo() throws Exception {
    String cut = "total, cut: the axis does not start at 0";
    assertThat(texts(waterfall(100, 1))).contains(cut);
    assertThat(texts(waterfall(100, -80))).doesNotContain(cut).contains("total");
  }

  /** One of three that is a hundred times the next would leave the others no room. */
  @Test
  void whatDwarfsTheRestIsCutWhetherOrNotThereIsADivide() throws Exception {
    String beyond = "far beyond the axis";
    assertThat(texts(means(10, 12, 1200))).contains(beyond).contains("mean");
    assertThat(texts(means(10, 12, 60))).doesNotContain(beyond);
  }

  private static IntervalChart means(double... means) {
    List<IntervalChart.Dot> rows = DoubleStream.of(means)
        .mapToObj(mean -> new IntervalChart.Dot("row", new Interval(mean - 1, mean, mean + 1)))
        .toList();
    return IntervalChart.ofMeans(SampleCharts.caption("means"), rows);
  }

  private static WaterfallChart waterfall(double start, double step) {
    return new WaterfallChart(
        SampleCharts.caption("steps"),
        new WaterfallChart.Step("before", start),
        List.of(new WaterfallChart.Step("step", step)),
        new WaterfallChart.Step("after", start + step));
  }

  @Test
  void theIntervalOfACrossingIsShadedFromItsLowerToItsUpperEnd() throws Exception {
    List<Interval> level = List.of(Interval.point(1), Interval.point(1));
    LineChart chart = new LineChart(
        SampleCharts.caption("crossing"),
        new LineChart.Across("Price", false),
        List.of(0.0, 100.0),
        List.of(new LineChart.Series("a", level)),
        false,
        List.of(new LineChart.Mark("break-even 40", 40, 25, 75)));
    assertThat(texts(chart)).contains("break-even 40", "break-even, p5 to p95");
    List<Double> widths = elements(chart, "rect")
        .map(strip -> Double.parseDouble(strip.getAttribute("width")))
        .toList();
    List<Double> grid = elements(chart, "line")
        .filter(line -> line.getAttribute("x1").equals(line.getAttribute("x2")))
        .map(line -> Double.parseDouble(line.getAttribute("x1")))
        .sorted()
        .toList();
    double hundred = grid.get(grid.size() - 1) - grid.get(0);
    assertThat(widths).anyMatch(width -> Math.abs(width - hundred / 2) < 1);
  }

  private static List<String> texts(Chart chart) throws Exception {
    return elements(chart, "text").map(Element::getTextContent).toList();
  }

  private static Stream<Element> elements(Chart chart, String name) throws Exception {
    NodeList found = svg(chart).getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
  }

  @Test
  void wordsFromRightToLeftRunThatWay() throws Exception {
    String hebrew = "\u05DB\u05DE\u05D4? (H100)";
    Caption caption = new Caption("hebrew", hebrew, "plain", "Cost [USD]", "");
    assertThat(elements(new TornadoChart(caption, 1, List.of()), "text")
            .filter(text -> text.getAttribute("unicode-bidi").equals("plaintext"))
            .map(Element::getTextContent))
        .containsExactly(hebrew);
  }

  private static BufferedImage image(Chart chart) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Charts.png(chart, 300)));
  }

  private static Document svg(Chart chart) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(Charts.svg(chart))));
  }

  private static String words(Element svg, String name) {
    return svg.getElementsByTagName(name).item(0).getTextContent();
  }
}
