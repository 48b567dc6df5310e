package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.cli.Fixtures.CHANGED_PLAN;
import static org.mixcost.cli.Fixtures.MANY_ERRORS;
import static org.mixcost.cli.Fixtures.MIXES;
import static org.mixcost.cli.Fixtures.OPTIMUM;
import static org.mixcost.cli.Fixtures.PILOT;
import static org.mixcost.cli.Fixtures.PLAN;
import static org.mixcost.cli.Fixtures.PUBLISHED_RUNS;
import static org.mixcost.cli.Fixtures.RUNS;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.testing.CliRun;

/** Same input, same seed, same bytes. */
@Isolated("sets the locale")
class ReproducibilityTest {
  private static final String PROJECT = "src/test/resources/org/mixcost/actuals/plan.yaml";
  private static final String BILL = "src/test/resources/org/mixcost/actuals/bill.csv";
  private static final String ACCEPTANCE = "data.synthetic.rephrased.acceptance";

  /** More than one block for each of some threads. */
  private static final String[] BLOCKS = {"--samples", "4096"};

  /** A locale changes how a number is printed, not how it is drawn. */
  private static final String[] FEW = {"--samples", "256"};

  private static final Locale USUAL = Locale.getDefault();
  private static List<String> usually;

  @BeforeAll
  static void runInTheUsualLocale() {
    usually = everything();
  }

  @AfterEach
  void restoreTheLocale() {
    Locale.setDefault(USUAL);
  }

  private static String[] with(String[] command, String... options) {
    return Stream.of(command, options).flatMap(Arrays::stream).toArray(String[]::new);
  }

  private static String json(String... options) {
    return CliRun.of(with(new String[] {"compare", MIXES, "--format", "json"}, options))
        .out();
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    assertThat(json("--threads", "8")).isEqualTo(json("--threads", "1"));
  }

  @Test
  void theNumberOfThreadsChangesNoAnswer() {
    for (String[] command : List.of(
        new String[] {"bridge", MIXES},
        new String[] {"sensitivity", MIXES},
        new String[] {"breakeven", MIXES, "--vary", ACCEPTANCE},
        new String[] {"optimize", OPTIMUM},
        new String[] {"decide", MIXES},
        new String[] {"pilot", PILOT},
        new String[] {"diff", PLAN, CHANGED_PLAN},
        new String[] {"sweep", MIXES, "--vary", ACCEPTANCE + "=60%,80%"})) {
      assertThreadsDoNotMatter(with(command, BLOCKS));
    }
    assertThreadsDoNotMatter("actuals", PROJECT, BILL);
    assertThreadsDoNotMatter("fit", RUNS, "--refits", "100");
    assertThreadsDoNotMatter("backtest", "--of", "quality", "--samples", "64");
  }

  private static void assertThreadsDoNotMatter(String... command) {
    assertThat(CliRun.of(with(command, "--threads", "8")))
        .isEqualTo(CliRun.of(with(command, "--threads", "1")));
  }

  @Test
  void theSeedChangesTheDraws() {
    assertThat(json("--seed", "43")).isNotEqualTo(json());
  }

  @Test
  void aSeedBelowZeroIsASeed() {
    assertThat(json("--seed", "-1")).contains("\"seed\" : -1").contains("\"p95\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "tr-TR", "ar-EG-u-nu-arab"})
  void theLocaleChangesNothing(String locale) {
    Locale.setDefault(Locale.forLanguageTag(locale));
    assertThat(everything()).isEqualTo(usually);
  }

  private static List<String> everything() {
    return List.of(
        fewDraws("estimate", MIXES),
        fewDraws("estimate", MIXES, "--format", "MARKDOWN"),
        fewDraws("compare", MIXES, "--format", "csv"),
        fewDraws("compare", MIXES, "--format", "json"),
        fewDraws("bridge", MIXES),
        fewDraws("sensitivity", MIXES),
        fewDraws("breakeven", MIXES, "--vary", ACCEPTANCE),
        fewDraws("optimize", OPTIMUM),
        fewDraws("decide", MIXES, "--goal", "p90"),
        fewDraws("pilot", PILOT),
        fewDraws("diff", PLAN, CHANGED_PLAN),
        fewDraws("actuals", PROJECT, BILL),
        fewDraws("sweep", MIXES, "--vary", ACCEPTANCE + "=60%,80%"),
        CliRun.of("fit", RUNS, "--refits", "40", "--drop-outliers").transcript(),
        CliRun.of("backtest", PUBLISHED_RUNS).transcript(),
        CliRun.of("backtest", "--fit").transcript(),
        CliRun.of("backtest", "--of", "quality", "--samples", "64").transcript(),
        CliRun.of("check", MIXES, MANY_ERRORS).transcript(),
        CliRun.of("catalog").transcript(),
        CliRun.of("estimate", MIXES, "--samples", "0").transcript(),
        CliRun.of("compare", "--help").transcript());
  }

  private static String fewDraws(String... command) {
    return CliRun.of(with(command, FEW)).transcript();
  }
}
