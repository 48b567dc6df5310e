package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.testing.CliRun;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A public list becomes own rows, which a scenario is priced by. */
class CatalogImportCommandTest {
  /** An orchestrator's list of instances, put where a table of own rows belongs. */
  private static final String INSTANCES = """
      InstanceType,AcceleratorName,AcceleratorCount,vCPUs,MemoryGiB,Price,SpotPrice,Region
      big.8gpu,H100,8,192,2048,98.32,29.52,east-1
      small.1gpu,H100,1,24,256,13.1,4.2,east-1
      """;

  private static final String SCENARIO = """
      mixcost: 1
      as_of: 2026-07
      catalog: own
      prefer: own
      scenarios:
        from-the-list:
          model: {parameters: 7B}
          training: {accelerator: h100-sxm-80gb, utilization: 40%, rental: on_demand}
          data: {real: {web: {kind: open, tokens: 1T}}}
          quality: {skip: true}
      """;

  @TempDir
  private Path place;

  private Path list;
  private Path own;

  @BeforeEach
  void writeList() throws IOException {
    list = Files.createDirectories(place.resolve("34-catalog")).resolve("rentals.csv");
    Files.writeString(list, INSTANCES);
    own = place.resolve("own");
  }

  private CliRun run(String... options) {
    String[] all = new String[options.length + 5];
    System.arraycopy(
        new String[] {"catalog", "import", list.toString(), "-o", own.toString()}, 0, all, 0, 5);
    System.arraycopy(options, 0, all, 5, options.length);
    return CliRun.of(all);
  }

  /** 6 · 7e9 · 1e12 FLOP at 40 % of 989.4 TFLOP/s, at 98.32 USD / 8. */
  @Test
  void aScenarioIsPricedByTheList() throws IOException {
    CliRun run = run("--date", "2026-07");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("written to " + own).contains("--catalog " + own);
    Path file = Files.writeString(place.resolve("study.yaml"), SCENARIO);
    JsonNode result = new JsonMapper()
        .readTree(CliRun.of("estimate", file.toString(), "--format", "json").out());
    double usd = 6 * 7e9 * 1e12 / (989.4e12 * 0.40 * 3600) * 98.32 / 8;
    assertThat(result.at("/scenarios/0/lines/0/central").doubleValue())
        .isCloseTo(usd, withPercentage(1e-6));
  }

  @Test
  void whatIsSkippedIsNamedInEveryFormat() {
    assertThat(run("--date", "2026-07").out())
        .contains("2 of 4 prices of SkyPilot catalog")
        .contains("a name of several accelerators")
        .contains("H100 (h100-nvl, h100-pcie-80gb, h100-sxm-80gb)");
    assertThat(run("--date", "2026-07", "--format", "csv").out())
        .contains("new,rentals,h100-sxm-80gb,,on_demand,,,12.29,2026-07")
        .contains(
            "a name of several accelerators,H100,\"h100-nvl, h100-pcie-80gb, h100-sxm-80gb\",3,2");
    JsonNode json =
        new JsonMapper().readTree(run("--date", "2026-07", "--format", "json").out());
    assertThat(json.get("taken").asInt() + json.get("skipped_prices").asInt())
        .isEqualTo(json.get("prices").asInt())
        .isEqualTo(4);
  }

  @Test
  void withoutADateNothingIsWritten() {
    CliRun run = run();
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("[missing-date]").contains("--date");
    assertThat(own).doesNotExist();
  }

  @Test
  void aListInTheFolderOfACatalogGetsOneHelp() {
    String folder = list.getParent().toString();
    CliRun run = CliRun.of("catalog", "--catalog", folder);
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err().lines().filter(line -> line.contains("error:"))).hasSize(1);
    assertThat(run.err())
        .contains("this looks like a SkyPilot catalog")
        .contains("one accelerator hour")
        .contains("help: make own rows of it: mixcost catalog import " + list + " -o DIR");
  }

  @Test
  void aMappingIsColumnAndKey() {
    CliRun run = run("--date", "2026-07", "--map", "Price");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("expected COLUMN=KEY after --map, found 'Price'");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      --rate EURO=1.12 | expected the code of another currency than USD after --rate, found 'EURO=1.12'
      --rate 1.12      | expected the code of another currency than USD after --rate, found '1.12'
      --rate USD=1     | expected the code of another currency than USD after --rate, found 'USD=1'
      --rate EUR       | expected the code of another currency than USD after --rate, found 'EUR'
      --rate EUR=0     | expected a number above 0 after --rate EUR=, found '0'
      --rate EUR=1,12  | expected a number above 0 after --rate EUR=, found '1,12'
      --rate EUR=1 --rate EUR=2 | two rates of EUR
      --currency EURO  | expected the code of a currency after --currency, found 'EURO'
      --currency EUR   | --currency is of a table with --map; other lists say their own
      """)
  void aCurrencyThatIsNoneIsTold(String options, String message) {
    CliRun run = run(options.split(" "));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(message).containsPattern("help: .*--(rate|currency|map) ");
  }

  /** 13.1 EUR · 1.12 = 14.672 USD. */
  @Test
  void aTableInAnotherCurrencyIsConverted() throws IOException {
    Files.writeString(list, "chip,hourly\nH100 SXM,13.1\n");
    CliRun run =
        CliRun.of(("catalog import %s -o %s --date 2026-07 --vendor us --map chip=accelerator"
                + " --map hourly=usd_per_gpu_hour --currency EUR --rate EUR=1.12")
            .formatted(list, own)
            .split(" "));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(own.resolve("rentals.csv"))
        .content()
        .contains("h100-sxm-80gb,us,,on_demand,14.672,")
        .contains("converted from EUR at 1.12 USD");
  }

  @Test
  void whatIsMissingIsToldWithItsHelp() {
    CliRun run = CliRun.of("catalog", "import", list.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--folder").contains("help: mixcost catalog import --help");
  }

  /** The list has two rows of nobody; beside the built-in catalog both are new. */
  @Test
  void aDiffNamesWhatIsNewDearerAndGone() throws IOException {
    run("--date", "2026-07", "--vendor", "us", "--quiet");
    Path later = Files.createDirectories(place.resolve("later"));
    Files.writeString(later.resolve("rentals.csv"), """
        accelerator,vendor,basis,usd_per_gpu_hour,date,source
        h100-sxm-80gb,us,on_demand,13,2026-08,contract
        l40s,us,on_demand,1,2026-08,contract
        """);
    CliRun run = CliRun.of(
        "catalog", "diff", later.toString(), "--catalog", own.toString(), "--format", "csv");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("dearer,rentals,h100-sxm-80gb,us,on_demand,12.29,2026-07,13,2026-08")
        .contains("new,rentals,l40s,us,on_demand,,,1,2026-08")
        .contains("gone,rentals,h100-sxm-80gb,us,spot,3.69,2026-07,,");
    assertThat(CliRun.of("catalog", "diff", later.toString()).out())
        .contains("beside the built-in catalog")
        .contains("new");
  }
}
