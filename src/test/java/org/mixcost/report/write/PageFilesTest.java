package org.mixcost.report.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.testing.Browser;
import org.mixcost.testing.InBrowser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.w3c.dom.Document;

/** What the buttons of a page hand out is what the folder of the report has. */
@InBrowser
class PageFilesTest {
  private static final int WHITE = 0xFFFFFFFF;

  /** With a row of sums, empty cells, shares, dates and long words. */
  @ParameterizedTest
  @ValueSource(strings = {"categories", "differences", "prices", "nearest-evidence", "defaults"})
  void aTableAsCsv(String name, Browser browser) throws IOException {
    WebElement table = browser.first("main > [data-name=" + name + "].table");
    Path saved = browser.saved(button(table, "CSV"));
    assertThat(saved).hasFileName(name + ".csv");
    assertThat(cells(saved)).isEqualTo(cells(ofReport(browser, "tables", saved)));
  }

  /** The file of that name in a folder of the report. */
  private static Path ofReport(Browser browser, String folder, Path saved) {
    return browser.page().resolveSibling(folder).resolve(saved.getFileName());
  }

  private static WebElement button(WebElement place, String words) {
    return place.findElement(By.xpath("button[.='" + words + "']"));
  }

  private static List<List<String>> cells(Path csv) throws IOException {
    return CSVFormat.RFC4180.parse(Files.newBufferedReader(csv)).stream()
        .map(CSVRecord::toList)
        .toList();
  }

  /** A spreadsheet would run it: also in the wide forms of East Asian scripts. */
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(1)", "\uFF1D1+1", "a,\"b\""})
  void wordsAreQuotedAsInTheFilesOfAReport(String words, Browser browser, @TempDir Path folder)
      throws IOException {
    Path page = folder.resolve("index.html");
    Path csv = folder.resolve("odd.csv");
    Files.write(page, Format.HTML.write(new OddDocument(words)));
    Files.write(csv, Format.CSV.write(new OddDocument(words)));
    browser.open(page);
    assertThat(cells(browser.saved(button(browser.first("main > .table"), "CSV"))))
        .isEqualTo(cells(csv));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cost-by-category", "difference", "breakeven", "bridge-own-cluster"})
  void aChartAsSvg(String name, Browser browser) throws Exception {
    WebElement chart = browser.first("figure[data-name=" + name + "]");
    Path saved = browser.saved(button(chart, "SVG"));
    assertThat(saved).hasFileName(name + ".svg");
    assertThat(words(saved)).isEqualTo(words(ofReport(browser, "charts", saved)));
  }

  private static String words(Path svg) throws Exception {
    Document document =
        DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(svg.toFile());
    return document.getDocumentElement().getTextContent();
  }

  @Test
  void aChartAsPng(Browser browser) throws IOException {
    WebElement chart = browser.first("figure[data-name=cost-by-category]");
    Path saved = browser.saved(button(chart, "PNG"));
    assertThat(saved).hasFileName("cost-by-category.png");
    BufferedImage picture = ImageIO.read(saved.toFile());
    BufferedImage ofReport = ImageIO.read(ofReport(browser, "charts", saved).toFile());
    assertThat(picture.getWidth()).isEqualTo(ofReport.getWidth());
    assertThat(picture.getHeight()).isEqualTo(ofReport.getHeight());
    assertThat(ink(picture)).isCloseTo(ink(ofReport), withPercentage(10));
  }

  /** The pixels that are not white; letters are drawn a little differently by a browser and by Java. */
  private static double ink(BufferedImage picture) {
    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    return IntStream.of(pixels).filter(pixel -> pixel != WHITE).count();
  }

  @Test
  void aChartToPaste(Browser browser) {
    browser.click(button(browser.first("figure"), "Copy"));
    assertThat(browser.await("""
        (async () => {
          for (;;) {
            const types = (await navigator.clipboard.read()).flatMap(item => item.types);
            if (types.length > 0) return types;
          }
        })()
        """)).isEqualTo(List.of("image/png"));
  }
}
