package org.mixcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.testing.CliRun;

/** Why a total stands without percentiles is told as it is. */
class NoSpreadTest {
  @TempDir
  private Path folder;

  private String study(String utilization, String price, String more) throws IOException {
    String text = """
        mixcost: 1
        as_of: 2026-07
        scenarios:
          a:
            model: {parameters: 1B}
            training: {accelerator: h100-sxm-80gb, utilization: %s, %s}
            data: {real: {web: {kind: open, tokens: 20B}}}
        %s""".formatted(utilization, price, more);
    return Files.writeString(folder.resolve("study.yaml"), text).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "40%, 2, 64, All inputs are fixed.",
    "40%, 2, 1, All inputs are fixed.",
    "30% to 40%, 2, 1, 'One draw was taken, so that there are no percentiles.'",
    "30% to 40%, 0, 64, No uncertain input moves a total."
  })
  void aTotalWithoutPercentiles(String utilization, String usd, String samples, String note)
      throws IOException {
    String study = study(utilization, "price: " + usd + " USD/GPU-hour", "");
    for (String command : new String[] {"estimate", "compare", "sensitivity"}) {
      boolean isSampledOnce = command.equals("sensitivity") && samples.equals("1");
      if (!isSampledOnce) {
        assertThat(CliRun.of(command, study, "--quiet", "--samples", samples).out())
            .contains(note);
      }
    }
  }

  /** Purchase and power are all that a price per hour of an owned accelerator is made of. */
  @Test
  void whatAnOwnerPaysBesidesIsNotIncluded() throws IOException {
    String owned = "owned: {purchase: 30k USD/GPU, life: 4 years, busy: 80%}";
    String out =
        CliRun.of("estimate", study("40%", owned, ""), "--format", "json").out();
    assertThat(out)
        .contains(
            "\"hosting of owned accelerators (training.owned.hosting)\"",
            "\"staff who run owned accelerators (training.owned.staff)\"",
            "\"cost of the capital in owned accelerators (training.owned.capital)\"");
    String rented = study("40%", "price: 2 USD/GPU-hour", "");
    assertThat(CliRun.of("estimate", rented, "--format", "json").out())
        .doesNotContain("owned accelerators");
  }
}
