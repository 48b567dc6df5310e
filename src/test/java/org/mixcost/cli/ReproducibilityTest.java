package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.cli.Fixtures.MANY_ERRORS;
import static org.mixcost.cli.Fixtures.MIXES;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.testing.CliRun;

/** Same input, same seed, same bytes. */
class ReproducibilityTest {
  private final Locale usual = Locale.getDefault();

  @AfterEach
  void restoreTheLocale() {
    Locale.setDefault(usual);
  }

  private static String json(String... options) {
    String[] args = new String[4 + options.length];
    System.arraycopy(new String[] {"compare", MIXES, "--format", "json"}, 0, args, 0, 4);
    System.arraycopy(options, 0, args, 4, options.length);
    return CliRun.of(args).out();
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    assertThat(json("--threads", "8")).isEqualTo(json("--threads", "1"));
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
        CliRun.of("check", MIXES, MANY_ERRORS).transcript(),
        CliRun.of("catalog").transcript(),
        CliRun.of("estimate", MIXES, "--samples", "0").transcript(),
        CliRun.of("compare", "--help").transcript());
  }
}
