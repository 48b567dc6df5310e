package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.testing.CliRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Own catalogs leave a trace, whether a file or the command line names them. */
class OwnCatalogsTest {
  private static final String RENTALS = """
      accelerator,vendor,basis,usd_per_gpu_hour,date,source
      h100-sxm-80gb,our-cloud,on_demand,%s,2026-06,frame contract
      """;
  /** Of the rentals at 1.95 USD, by {@code sha256sum}. */
  private static final String SHA256 =
      "cde53188e8ff3e6577bbe2155d2544228e467985078303ea7c1cc3c1fc8b7a86";
  /** 6 · 8e9 · 60e9 FLOP at 40 % of 989.4 TFLOP/s. */
  private static final double HOURS = 6 * 8e9 * 60e9 / (989.4e12 * 0.40 * 3600);

  @TempDir
  private Path place;

  @BeforeEach
  void writePrices() throws IOException {
    prices("prices", "1.95");
    prices("later", "1.70");
    prices("other", "1.50");
  }

  private void prices(String folder, String usd) throws IOException {
    Path path = Files.createDirectories(place.resolve(folder));
    Files.writeString(path.resolve("rentals.csv"), RENTALS.formatted(usd));
  }

  private String study(String catalog) throws IOException {
    Path folder = Files.createDirectories(place.resolve("studies"));
    String text = """
        mixcost: 1
        as_of: 2026-07
        %s
        scenarios:
          a:
            model: {parameters: 8B}
            training: {accelerator: h100-sxm-80gb, utilization: 40%%, rental: on_demand, vendor: our-cloud}
            data: {real: {web: {kind: open, tokens: 60B}}}
        """.formatted(catalog);
    return Files.writeString(folder.resolve("study.yaml"), text).toString();
  }

  private static JsonNode estimate(String... arguments) {
    String[] all = new String[arguments.length + 5];
    System.arraycopy(
        new String[] {"estimate", "--format", "json", "--samples", "64"}, 0, all, 0, 5);
    System.arraycopy(arguments, 0, all, 5, arguments.length);
    CliRun run = CliRun.of(all);
    assertThat(run.exitCode()).as(run.err()).isZero();
    return new JsonMapper().readTree(run.out());
  }

  private static void assertPrice(JsonNode result, double usd) {
    double training = result.at("/scenarios/0/lines/0/central").doubleValue();
    assertThat(training).isCloseTo(HOURS * usd, withPercentage(1e-6));
  }

  private String file(String folder) {
    return place.resolve(folder).resolve("rentals.csv").toString();
  }

  @Test
  void aCatalogOfTheCommandLineStandsInTheProvenance() throws IOException {
    JsonNode result = estimate(study(""), "--catalog", place.resolve("prices").toString());
    assertPrice(result, 1.95);
    JsonNode catalogs = result.at("/provenance/catalogs");
    assertThat(catalogs).hasSize(1);
    assertThat(catalogs.get(0).get("file").asString()).isEqualTo(file("prices"));
    assertThat(catalogs.get(0).get("sha256").asString()).isEqualTo(SHA256);
    assertThat(result.at("/provenance/inputs")).hasSize(1);
  }

  @Test
  void aCatalogOfTheFileIsFoundFromWhereTheFileStands() throws IOException {
    JsonNode result = estimate(study("catalog: ../prices"));
    assertPrice(result, 1.95);
    assertThat(result.at("/provenance/catalogs/0/file").asString()).isEqualTo(file("prices"));
  }

  @Test
  void withoutAnOwnCatalogNoneIsNamed() throws IOException {
    String study = study("").replace("study.yaml", "plain.yaml");
    Files.writeString(
        Path.of(study),
        Files.readString(place.resolve("studies/study.yaml")).replace(", vendor: our-cloud", ""));
    assertThat(estimate(study).at("/provenance/catalogs").isMissingNode()).isTrue();
  }

  @Test
  void theLaterComesOverTheEarlierAndTheCommandLineOverTheFile() throws IOException {
    assertPrice(estimate(study("catalog: [../prices, ../later]")), 1.70);
    assertPrice(estimate(study("catalog: [../later, ../prices]")), 1.95);
    JsonNode both = estimate(
        study("catalog: [../prices, ../later]"),
        "--catalog",
        place.resolve("other").toString());
    assertPrice(both, 1.50);
    assertThat(both.at("/provenance/catalogs")
            .valueStream()
            .map(own -> own.get("file").asString()))
        .containsExactly(file("prices"), file("later"), file("other"));
  }

  @Test
  void everyResultNamesItsCatalogs() throws IOException {
    String study = study("catalog: ../prices");
    String footer = " · own catalog rentals.csv (sha256 " + SHA256.substring(0, 12) + ")";
    for (String command : new String[] {"estimate", "compare"}) {
      assertThat(CliRun.of(command, study, "--format", "markdown").out()).contains(footer);
      String console = CliRun.of(command, study).out().replaceAll("\\n\\s*", " ");
      assertThat(console).contains(footer);
    }
    Path folder = place.resolve("out");
    assertThat(CliRun.of("report", study, "--samples", "64", "-o", folder.toString())
            .exitCode())
        .isZero();
    assertThat(folder.resolve("report.md")).content().contains(footer);
    assertThat(folder.resolve("run.json")).content().contains(SHA256);
    assertThat(folder.resolve("charts/cost-by-category.svg"))
        .content()
        .contains("own catalog rentals.csv");
  }

  @Test
  void aFolderWithoutTablesIsNamedWhereItIsAskedFor() throws IOException {
    String study = study("catalog: [../prices, ../nowhere]");
    CliRun run = CliRun.of("check", study);
    assertThat(run.err())
        .startsWith(study + ":3:22: error: no catalog table in " + place.resolve("nowhere"))
        .contains("[no-catalog]");
    assertThat(run.exitCode()).isEqualTo(3);
  }

  @Test
  void aFileInPlaceOfAFolderHasNoTables() throws IOException {
    String file = Files.writeString(place.resolve("file.txt"), "a").toString();
    CliRun run = CliRun.of("check", study(""), "--catalog", file);
    assertThat(run.err()).startsWith(file + ": error: no catalog table in " + file);
    assertThat(run.exitCode()).isEqualTo(3);
  }

  @Test
  void aTableThatCannotBeReadIsUnreadable() throws IOException {
    Path folder = place.resolve("unreadable");
    Files.createDirectories(folder.resolve("rentals.csv"));
    CliRun run = CliRun.of("check", study(""), "--catalog", folder.toString());
    assertThat(run.err())
        .startsWith(folder.resolve("rentals.csv")
            + ": error: cannot read the table: it is a folder [unreadable]");
    assertThat(run.exitCode()).isEqualTo(4);
  }

  @Test
  void whatIsWrongInATableIsToldInItsPlace() throws IOException {
    prices("prices", "two");
    CliRun run = CliRun.of("check", study("catalog: ../prices"));
    assertThat(run.err()).startsWith(file("prices") + ":2:").contains("[not-a-number]");
    assertThat(run.exitCode()).isEqualTo(3);
  }

  @Test
  void aCatalogIsATextOrAListOfTexts() throws IOException {
    assertThat(CliRun.of("check", study("catalog: {prices: ../prices}")).err())
        .contains(":3:10: error: 'catalog' holds a map, expected a single value [wrong-kind]");
    assertThat(CliRun.of("check", study("catalog: [[../prices]]")).err())
        .contains(":3:11: error: 'catalog' holds a list, expected a single value [wrong-kind]");
    assertThat(CliRun.of("check", study("catalog: \"\\0\"")).err())
        .contains(":3:10: error: '\\u{0}' is no path of a folder [no-catalog]");
  }
}
