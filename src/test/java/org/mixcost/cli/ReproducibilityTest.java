package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.cli.Fixtures.MANY_ERRORS;
import static org.mixcost.cli.Fixtures.MIXES;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.testing.CliRun;

/** Same input, same seed, same bytes. */
class ReproducibilityTest {
  private static final String ACCEPTANCE = "data.synthetic.rephrased.acceptance";

  private final Locale usual = Locale.getDefault();

  @AfterEach
  void restoreTheLocale() {
    Locale.setDefault(usual);
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
  void theNumberOfThreadsChangesNoAnswerOfAStudy() {
    for (String[] study : List.of(
        new String[] {"bridge", MIXES},
        new String[] {"sensitivity", MIXES},
        new String[] {"breakeven", MIXES, "--vary", ACCEPTANCE},
        new String[] {"sweep", MIXES, "--vary", ACCEPTANCE + "=60%,80%"})) {
      assertThat(CliRun.of(with(study, "--threads", "8")))
          .isEqualTo(CliRun.of(with(study, "--threads", "1")));
    }
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
    List<String> before = everything();
    Locale.setDefault(Locale.forLanguageTag(locale));
    assertThat(everything()).isEqualTo(before);
  }

  private static List<String> everything() {
    return List.of(
        CliRun.of("estimate", MIXES).transcript(),
        CliRun.of("estimate", MIXES, "--format", "MARKDOWN").transcript(),
        CliRun.of("compare", MIXES, "--format", "csv").transcript(),
        CliRun.of("compare", MIXES, "--format", "json").transcript(),
        CliRun.of("bridge", MIXES).transcript(),
        CliRun.of("sensitivity", MIXES).transcript(),
        CliRun.of("breakeven", MIXES, "--vary", ACCEPTANCE).transcript(),
        CliRun.of("sweep", MIXES, "--vary", ACCEPTANCE + "=60%,80%").transcript(),
        CliRun.of("check", MIXES, MANY_ERRORS).transcript(),
        CliRun.of("catalog").transcript(),
        CliRun.of("estimate", MIXES, "--samples", "0").transcript(),
        CliRun.of("compare", "--help").transcript());
  }
}
