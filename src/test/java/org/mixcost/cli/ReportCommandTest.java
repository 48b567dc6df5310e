package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.mixcost.cli.Fixtures.MIXES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.testing.CliRun;
import org.mixcost.testing.Golden;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportCommandTest {
  /** What tests of their format look into. */
  private static final List<String> PAGES = List.of("index.html", "report.xlsx");

  private static final List<String> CHARTS = List.of(
      "cost-by-category",
      "cost-per-million-tokens",
      "difference",
      "tornado-difference-mixed",
      "breakeven",
      "bridge-mixed",
      "loss-difference");

  @TempDir
  private static Path folder;

  /** Draws, where what they come to does not matter. */
  private static final String FEW = "256";

  private static final String EVIDENCE = "Published evidence nearest to the synthetic text";

  private static CliRun run;

  @BeforeAll
  static void write() {
    run = CliRun.of("report", MIXES, "--quiet", "-o", folder.toString());
  }

  static Stream<String> texts() {
    return Stream.of(
        "report.md",
        "report.tex",
        "run.json",
        "files.txt",
        "tables/totals.csv",
        "tables/differences.csv",
        "tables/mixed-bridge.csv",
        "tables/mixed-difference-drivers.csv",
        "tables/breakeven.csv",
        "tables/doubt.csv",
        "tables/not-included.csv",
        "tables/defaults.csv",
        "tables/quality.csv",
        "tables/equal-quality.csv",
        "tables/nearest-evidence.csv",
        "tables/nearest-works.csv",
        "tables/categories.csv",
        "tables/lines.csv",
        "tables/real-costs.csv",
        "tables/real-figures.csv",
        "tables/mixed-costs.csv",
        "tables/mixed-figures.csv");
  }

  static Stream<String> charts() {
    return CHARTS.stream()
        .flatMap(id -> Stream.of(".svg", ".pdf", ".png").map(ending -> "charts/" + id + ending));
  }

  @Test
  void itTellsWhereToLook() {
    assertThat(run.transcript()).isEqualTo("wrote " + folder.resolve("report.md") + "\n");
  }

  /** Villalobos et al. 2024, figure 1: full use of the stock between 2026 and 2032. */
  @Test
  void theStockOfTextIsToldWhereItIsAskedFor(@TempDir Path own) {
    CliRun.of("report", MIXES, "--quiet", "--samples", FEW, "--stock", "-o", own.toString());
    String title = "How much text there is, and when demand meets it";
    assertThat(own.resolve("report.md")).content().contains(title, "demand meets that");
    assertThat(own.resolve("tables/stock-outlook.csv")).content().contains("2029.0");
    assertThat(new JsonMapper().readTree(own.resolve("run.json")).get("stock")).isNotEmpty();
    assertThat(folder.resolve("report.md")).content().doesNotContain(title);
    assertThat(folder.resolve("tables/stock-outlook.csv")).doesNotExist();
  }

  /** A letter for private use stands for all that no font of a machine has. */
  @Test
  void aTitleThatCannotBeDrawnStandsOnThePageAndItsIdOnCharts(@TempDir Path own)
      throws IOException {
    Path study = Files.writeString(own.resolve("odd.yaml"), """
        mixcost: 1
        as_of: 2026-07
        scenarios:
          odd:
            title: "\uDBEA\uDFCD words"
            model: {parameters: 1B}
            training: {accelerator: h100-sxm-80gb, utilization: 40%, price: 2 USD/GPU-hour}
            data: {real: {web: {kind: open, tokens: 20B}}}
        """);
    CliRun odd = CliRun.of("report", study.toString(), "-o", own.toString());
    assertThat(odd.err()).contains("charts say 'odd' [missing-letters]", "install a font");
    assertThat(own.resolve("report.md")).content().contains("\uDBEA\uDFCD words");
    assertThat(own.resolve("charts/cost-by-category.svg"))
        .content()
        .contains(">odd<")
        .doesNotContain("\uDBEA\uDFCD");
    CliRun strict = CliRun.of("report", study.toString(), "--strict", "-o", own.toString());
    assertThat(strict.exitCode()).isEqualTo(ExitCode.INVALID_INPUT);
  }

  @Test
  void aReportWithoutSyntheticTextNamesNoEvidence(@TempDir Path own) throws IOException {
    Path real = Files.writeString(own.resolve("real.yaml"), """
        mixcost: 1
        as_of: 2026-07
        scenarios:
          real:
            model: {parameters: 1B}
            training: {accelerator: h100-sxm-80gb, utilization: 40%, price: 2 USD/GPU-hour}
            data: {real: {web: {kind: open, tokens: 20B}}}
        """);
    CliRun.of("report", real.toString(), "--quiet", "--samples", FEW, "-o", own.toString());
    assertThat(own.resolve("report.md")).content().doesNotContain(EVIDENCE);
    assertThat(own.resolve("tables/nearest-evidence.csv")).doesNotExist();
    assertThat(new JsonMapper().readTree(own.resolve("run.json")).has("nearest_evidence"))
        .isFalse();
  }

  @Test
  void aWorkOfAnOwnCatalogIsNamed(@TempDir Path own) throws IOException {
    Files.writeString(own.resolve("evidence.csv"), """
        id,name,method,synthetic_share,result,date,source
        pilot,Our pilot,%s,%s,as good as real text,2026-01,ours
        """.formatted(
            nearest("method"), nearest("synthetic_share_of_mix")));
    CliRun.of(
        "report",
        MIXES,
        "--catalog",
        own.toString(),
        "--quiet",
        "--samples",
        FEW,
        "-o",
        own.toString());
    assertThat(own.resolve("report.md"))
        .content()
        .contains(EVIDENCE, "| Our pilot | same method, same share |", "as good as real text");
    assertThat(folder.resolve("report.md")).content().contains(EVIDENCE);
    assertThat(folder.resolve("report.md")).content().doesNotContain("Our pilot");
  }

  /** What the report says of its one synthetic source. */
  private static String nearest(String field) {
    JsonNode run = new JsonMapper().readTree(folder.resolve("run.json"));
    return run.get("nearest_evidence").get(0).get(field).asString();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void eachTextIsAsExpected(String text) throws IOException {
    Golden.assertMatches("report/" + text, Files.readString(folder.resolve(text)));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void eachChartIsThere(String chart) {
    assertThat(folder.resolve(chart)).isNotEmptyFile();
  }

  /** Of draws that all analyses share, so that one page does not say two things of one total. */
  @Test
  void theBridgeHasTheDifferenceOfTheComparison() {
    JsonNode json = new JsonMapper().readTree(folder.resolve("run.json"));
    JsonNode bridge = json.get("bridges").get(0).get("difference");
    JsonNode difference = json.get("differences").get(0).get("total");
    for (String figure : List.of("central", "mean", "p5", "p50", "p95")) {
      double expected = difference.get(figure).doubleValue();
      assertThat(bridge.get(figure).doubleValue()).isCloseTo(expected, withPercentage(0.1));
    }
  }

  @Test
  void aBridgeOfFewerDrawsThanTheReportSaysSo(@TempDir Path own) {
    String fewer = "Percentiles here are over the first 10,240 of the 20,480 draws";
    CliRun.of("report", MIXES, "--quiet", "--samples", "20480", "-o", own.toString());
    assertThat(own.resolve("report.md")).content().contains(fewer);
    assertThat(own.resolve("run.json")).content().contains(fewer);
    assertThat(folder.resolve("report.md")).content().doesNotContain("Percentiles here");
  }

  @Test
  void nothingElseIsWritten() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files
              .filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(texts(), charts(), PAGES.stream()).flatMap(all -> all).toList());
    }
  }

  @Test
  void whereItTurnsIsToldInASentence() throws IOException {
    assertThat(Files.readString(folder.resolve("report.md")))
        .containsPattern("- Real text only and Half of it rephrased cost the same where acceptance"
            + " of rephrased is [0-9.]+%; below that Real text only is cheaper, above it Half of it"
            + " rephrased\\.\n");
  }

  @Test
  void everyImageOfThePageIsThere() throws IOException {
    String page = Files.readString(folder.resolve("report.md"));
    for (String chart : CHARTS) {
      assertThat(page).contains("](charts/" + chart + ".png)");
    }
  }

  @Test
  void aReportAgainReplacesTheFirst(@TempDir Path again) throws IOException {
    String[] command = {"report", MIXES, "--quiet", "--samples", FEW, "-o", again.toString()};
    assertThat(CliRun.of(command).exitCode()).isZero();
    String first = Files.readString(again.resolve("run.json"));
    Files.writeString(again.resolve("run.json"), "of another run");
    assertThat(CliRun.of(command).exitCode()).isZero();
    assertThat(again.resolve("run.json")).hasContent(first);
  }

  @Test
  void aFolderThatCannotBeIsRefused(@TempDir Path other) throws IOException {
    Path file = Files.writeString(other.resolve("file"), "earlier");
    CliRun refused = CliRun.of("report", MIXES, "--quiet", "--samples", FEW, "-o", file.toString());
    assertThat(refused.err()).startsWith("mixcost: cannot write " + file);
    assertThat(refused.exitCode()).isEqualTo(5);
    assertThat(file).hasContent("earlier");
  }
}
