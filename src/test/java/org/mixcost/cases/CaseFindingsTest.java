package org.mixcost.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.issue.Issue;
import org.mixcost.testing.CliRun;

/** What is found in the case files: every slip, at its place, and nothing in what is right. */
class CaseFindingsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          plausibility.yaml              | 10:48 active-above-total, 5:25 implausible, 8:43 implausible, 11:22 implausible, 11:60 implausible, 13:94 calendar-pay, 14:54 calendar-pay
          node-price-as-gpu-price.yaml   | 7:88 implausible
          price-per-token-help.yaml      | 18:55 unit-missing, 18:78 unit-missing
          cached-without-cached-price.yaml | 18:19 cached-without-price
          cached-price-without-cached.yaml | 18:97 unused-key
          active-above-total.yaml        | 6:51 active-above-total
          goodput-and-restarts.yaml      | 7:107 lost-time-twice
          ignored-keys.yaml              | 6:85 unused-key, 14:11 unused-key
          ignored-keys-training.yaml     | 6:63 unused-key, 6:97 unused-key, 6:110 unused-key, 6:134 unused-key, 7:27 unused-key, 9:44 unused-key
          extends-as-list.yaml           | 10:14 wrong-kind
          removal-with-typo.yaml         | 10:16 unknown-key
          """)
  void everySlipIsFoundAtItsPlace(String file, String findings) {
    assertThat(Cases.findings(file))
        .containsExactlyElementsOf(
            Arrays.stream(findings.split(", ")).map(String::trim).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bands.yaml",
        "cache-writes.yaml",
        "d1.yaml",
        "d2.yaml",
        "d3.csv",
        "eq.yaml",
        "formula-in-csv.yaml",
        "license-terms.yaml",
        "markdown-links.yaml",
        "name-with-space.yaml",
        "names-that-differ-in-case.yaml",
        "nan-quality.yaml",
        "output-tokens-demanded.yaml",
        "no-synthetic-but-rounds.yaml",
        "shape-breakeven.yaml",
        "shape-sweep.yaml",
        "split-closed-book.yaml",
        "split-rephrase.yaml"
      })
  void whatIsRightIsNotQuestioned(String file) {
    assertThat(Cases.findings(file)).isEmpty();
  }

  /** 98.32 / 8 = 12.29, the dearest quote near the date. */
  @Test
  void theNumberExpectedStandsBesideANodesPrice() {
    assertThat(only("node-price-as-gpu-price.yaml").message())
        .contains("8.00 times the dearest quote")
        .endsWith("12.29 USD/GPU-hour");
  }

  @Test
  void aPriceOfAPriceMapIsAskedForItsUnit() {
    assertThat(Cases.MIX_COST.read(Cases.file("price-per-token-help.yaml")).issues())
        .extracting(Issue::help)
        .containsExactly(
            "USD/token or USD/Mtok? write 1.5e-07 USD/token or 1.5e-07 USD/Mtok",
            "USD/token or USD/Mtok? write 6e-07 USD/token or 6e-07 USD/Mtok");
  }

  @Test
  void aMisspeltRemovalIsToldWhatItMeant() {
    assertThat(only("removal-with-typo.yaml").message()).endsWith("did you mean 'development'?");
  }

  /** From August 2022 and January 2024 to the date of the catalog. */
  @Test
  void oldPricesAreNamedWithTheirDates() {
    assertThat(Cases.MIX_COST.read(Cases.file("stale-prices.yaml")).issues())
        .filteredOn(issue -> issue.code().equals("old-price"))
        .extracting(Issue::message)
        .satisfiesExactly(
            a10g -> assertThat(a10g).contains("a10g", "2022-08-05", "51 months"),
            v100 -> assertThat(v100).contains("v100-sxm2-32gb", "2024-01-29", "34 months"));
  }

  @Test
  void aLineBreakInAValueBreaksNoLine() {
    CliRun run = CliRun.of("check", Cases.file("newline-in-message.yaml").toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("'20\\u{a}26'", "'x\\u{a}y\\u{2028}z'");
    assertThat(run.err().lines())
        .allMatch(line -> line.contains("newline-in-message.yaml:") || line.startsWith("  help: "));
  }

  private static Issue only(String file) {
    List<Issue> issues = Cases.MIX_COST.read(Cases.file(file)).issues();
    assertThat(issues).hasSize(1);
    return issues.get(0);
  }
}
