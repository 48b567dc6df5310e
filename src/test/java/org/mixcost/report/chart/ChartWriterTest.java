package org.mixcost.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ChartWriterTest {
  private static final int WHITE = 0xFFFFFFFF;
  /** 6.5 inches at 300 dots. */
  private static final int WIDTH = 1950;
  /** 300 dots in 0.0254 m. */
  private static final int DOTS_PER_METER = 11811;

  @TempDir
  private Path folder;

  private final ChartWriter writer = new ChartWriter();

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
    BufferedImage image = ImageIO.read(png(chart).toFile());
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
    int height = ImageIO.read(folder.resolve("bars.png").toFile()).getHeight();
    assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 " + WIDTH + " " + height);
    assertThat(svg.getAttribute("width")).isEqualTo("6.500in");
  }

  @Test
  void theSvgNamesNoDocumentTypeToLookFor() throws Exception {
    assertThat(svg(SampleCharts.bars()).getDoctype()).isNull();
  }

  @Test
  void thePngHas300DotsAnInch() throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(png(SampleCharts.bars())));
    int signatureAndHeader = 8 + 25;
    assertThat(new String(bytes.array(), signatureAndHeader + 4, 4, StandardCharsets.US_ASCII))
        .isEqualTo("pHYs");
    assertThat(bytes.getInt(signatureAndHeader + 8)).isEqualTo(DOTS_PER_METER);
    assertThat(bytes.getInt(signatureAndHeader + 12)).isEqualTo(DOTS_PER_METER);
    assertThat(bytes.get(signatureAndHeader + 16)).as("the unit is the meter").isEqualTo((byte) 1);
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void theSameChartGivesTheSameBytes(Chart chart) throws IOException {
    writer.write(chart, folder.resolve("first"));
    writer.write(chart, folder.resolve("second"));
    for (String ending : List.of(".svg", ".png")) {
      assertThat(folder.resolve("first").resolve(chart.caption().id() + ending))
          .hasSameBinaryContentAs(
              folder.resolve("second").resolve(chart.caption().id() + ending));
    }
  }

  @Test
  void controlCharactersDoNotBreakTheSvg() throws Exception {
    Caption caption = new Caption("odd", "bell \u0007 and\nnew line", "", "Cost [USD]", "");
    Element svg = svg(new TornadoChart(caption, 1, List.of())).getDocumentElement();
    assertThat(words(svg, "title")).isEqualTo("bell and new line");
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> writer.write(SampleCharts.bars(), file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.resolve("bars.svg").toString());
  }

  @Test
  void onlyTheTwoFilesAreLeft() throws IOException {
    writer.write(SampleCharts.bars(), folder);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("bars.svg", "bars.png");
    }
  }

  private Path png(Chart chart) {
    writer.write(chart, folder);
    return folder.resolve(chart.caption().id() + ".png");
  }

  private Document svg(Chart chart) throws Exception {
    writer.write(chart, folder);
    Path file = folder.resolve(chart.caption().id() + ".svg");
    return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile());
  }

  private static String words(Element svg, String name) {
    return svg.getElementsByTagName(name).item(0).getTextContent();
  }
}
