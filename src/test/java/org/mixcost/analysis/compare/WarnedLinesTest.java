package org.mixcost.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.issue.Issue;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.Studies;

/** A figure that a warning speaks of is a line, so that it can be explained, gated and taken apart. */
class WarnedLinesTest {
  private static final Path FILE =
      Path.of("src/test/resources/org/mixcost/scenarios/valid/too-much-of-both.yaml");

  private final MixCost mixCost = MixCost.create();
  private final Study study = mixCost.read(FILE).get();
  private final Result result =
      mixCost.compare(study, SimulationPlan.usual()).results().get(0);

  /** 70e9 · 16 B / 8 = 140 GB, where an H100 has 80. */
  @Test
  void memoryIsALine() {
    assertEquals(140, result.get("training.memory_gb").central(), 1e-9);
    assertThat(mixCost.read(FILE).issues())
        .filteredOn(issue -> issue.code().equals("memory"))
        .extracting(Issue::message)
        .containsExactly(
            "70B parameters × 16 bytes over 8 accelerators are 140 GB each, more than 90% of its 80 GB");
  }

  /** 0.0294 · 40^0.623 · 7^0.690 = 1.12 nats. */
  @Test
  void overfitIsALine() {
    double expected = 0.0294 * Math.pow(40, 0.623) * Math.pow(7, 0.690);
    assertEquals(expected, result.get("data.manuals.overfit_loss").central(), 1e-12);
    assertThat(result.computedWarnings())
        .filteredOn(issue -> issue.code().equals("many-epochs"))
        .extracting(Issue::message)
        .singleElement()
        .asString()
        .contains("manuals is seen 41 times", "1.1 nats by our fit");
  }

  /** Where no warning speaks of it, there is no such line. */
  @Test
  void sixteenEpochsHaveNone() {
    Study fewer =
        mixCost.parse("fewer.yaml", read().replace("epochs: 41", "epochs: 16")).get();
    Result with16 = mixCost.compare(fewer, SimulationPlan.usual()).results().get(0);
    assertThat(with16.find("data.manuals.overfit_loss")).isEmpty();
  }

  /** 60 hours of one accelerator, where 30 are reserved. */
  @Test
  void aReservationThatDoesNotSufficeIsALine() {
    Study reserved = Studies.of("""
        scenarios:
          a:
            model: {parameters: 1B}
            training: {peak: 1000 TFLOP/s, utilization: 50%, price: 2 USD/GPU-hour, accelerators: 1,
              reserved: {term: 30 hours}}
            quality: {skip: true}
            data: {real: {web: {kind: open, tokens: 18B}}}
        """);
    Result run = mixCost.compare(reserved, SimulationPlan.usual()).results().get(0);
    assertEquals(2, run.get("training.used_share").central(), 1e-12);
    assertEquals(0, run.get("compute.unused").central());
    assertThat(run.computedWarnings())
        .extracting(Issue::message)
        .containsExactly(
            "the runs take 2.00 times the hours that are reserved; the rest is priced as they are");
  }

  private static String read() {
    try {
      return Files.readString(FILE);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
