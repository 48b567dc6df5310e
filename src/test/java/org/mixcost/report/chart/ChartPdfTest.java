package org.mixcost.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.report.write.ChartWidth;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A chart as a PDF, read by the library that wrote it. */
class ChartPdfTest {
  private static final double POINTS_PER_CENTIMETER = 72 / 2.54;
  private static final float DOTS_PER_INCH = 300;
  private static final int DARK = 128;

  static Stream<Chart> oneOfEachKind() {
    return SampleCharts.oneOfEachKind();
  }

  @ParameterizedTest
  @EnumSource(ChartWidth.class)
  void itIsOnePageOfTheSizeOfTheChart(ChartWidth width) throws IOException {
    BufferedImage png = png(SampleCharts.bars(), width);
    try (PDDocument pdf = pdf(SampleCharts.bars(), width)) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      PDRectangle page = pdf.getPage(0).getMediaBox();
      double points = width.centimeters() * POINTS_PER_CENTIMETER;
      assertThat((double) page.getWidth()).isEqualTo(points, within(1e-4));
      assertThat((double) page.getHeight())
          .isEqualTo(points * png.getHeight() / png.getWidth(), within(1e-3));
    }
  }

  @Test
  void itHasTheTitleOfTheChartAndNoDate() throws IOException {
    try (PDDocument pdf = pdf(SampleCharts.bars(), ChartWidth.PAGE)) {
      assertThat(pdf.getDocumentInformation().getMetadataKeys()).containsExactly("Title");
      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo(SampleCharts.bars().caption().title());
    }
  }

  /** pdflatex warns of versions later than its own, which is 1.5 in older ones. */
  @Test
  void itIsOfAVersionThatEveryLatexTakes() throws IOException {
    try (PDDocument pdf = pdf(SampleCharts.bars(), ChartWidth.PAGE)) {
      assertThat(pdf.getVersion()).isEqualTo(1.4f);
    }
  }

  @ParameterizedTest
  @MethodSource("oneOfEachKind")
  void itsWordsAreWords(Chart chart) throws Exception {
    try (PDDocument pdf = pdf(chart, ChartWidth.PAGE)) {
      List<String> words = new PDFTextStripper()
          .getText(pdf)
          .lines()
          .flatMap(ChartPdfTest::words)
          .toList();
      assertThat(words).containsExactlyInAnyOrderElementsOf(wordsOfTheSvg(chart));
    }
  }

  @Test
  void itHoldsTheLettersOfTheBundledTypefaceThatItUses() throws IOException {
    try (PDDocument pdf = pdf(SampleCharts.bars(), ChartWidth.PAGE)) {
      assertThat(fonts(pdf))
          .allMatch(PDFont::isEmbedded)
          .extracting(PDFont::getName)
          .allMatch(name -> name.matches("[A-Z]{6}\\+LiberationSans(-Bold)?"))
          .hasSize(2);
    }
  }

  /** Hebrew, which runs from right to left, and an accent that is put on a letter. */
  @ParameterizedTest
  @ValueSource(strings = {"\u05DB\u05DE\u05D4", "Accents combine\u0301s"})
  void wordsThatNeedALayoutAreDrawnAsInThePng(String title) throws IOException {
    Caption caption = new Caption("layout", title, "", "Cost [USD]", "");
    Chart chart = new TornadoChart(caption, 1, List.of());
    try (PDDocument pdf = pdf(chart, ChartWidth.PAGE)) {
      assertThat(new PDFTextStripper().getText(pdf)).doesNotContain(title.substring(0, 3));
      long drawn = ink(new PDFRenderer(pdf).renderImageWithDPI(0, DOTS_PER_INCH));
      long expected = ink(png(chart, ChartWidth.PAGE));
      assertThat(drawn).isBetween(Math.round(expected * 0.9), Math.round(expected * 1.1));
    }
  }

  /** How many dots of the title are dark. */
  private static long ink(BufferedImage image) {
    return IntStream.range(0, 80)
        .flatMap(y -> IntStream.range(0, image.getWidth()).map(x -> image.getRGB(x, y) & 0xFF))
        .filter(blue -> blue < DARK)
        .count();
  }

  private static List<PDFont> fonts(PDDocument pdf) throws IOException {
    PDResources page = pdf.getPage(0).getResources();
    COSName form = page.getXObjectNames().iterator().next();
    PDResources drawing = ((PDFormXObject) page.getXObject(form)).getResources();
    return StreamSupport.stream(drawing.getFontNames().spliterator(), false)
        .map(name -> font(drawing, name))
        .toList();
  }

  private static PDFont font(PDResources resources, COSName name) {
    try {
      return resources.getFont(name);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static List<String> wordsOfTheSvg(Chart chart) throws Exception {
    String svg = Charts.svg(chart);
    NodeList texts = DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)))
        .getElementsByTagName("text");
    return IntStream.range(0, texts.getLength())
        .mapToObj(i -> texts.item(i).getTextContent())
        .flatMap(ChartPdfTest::words)
        .toList();
  }

  private static Stream<String> words(String line) {
    return Stream.of(line.split(" ")).filter(word -> !word.isEmpty());
  }

  private static PDDocument pdf(Chart chart, ChartWidth width) throws IOException {
    return Loader.loadPDF(Charts.pdf(chart, width.centimeters()));
  }

  private static BufferedImage png(Chart chart, ChartWidth width) throws IOException {
    return ImageIO.read(
        new ByteArrayInputStream(Charts.png(chart, (int) DOTS_PER_INCH, width.centimeters())));
  }
}
