package org.mixcost.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.MixCost;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.scenario.Study;

/** What may stand beside the failures of a run. */
class LostTimeResolverTest {
  private static final MixCost MIX_COST = MixCost.create();
  private static final String FAILURES =
      "failures: {mean_time: 50k GPU-hours, checkpoint: 1 minute, restart: 20 minutes}";
  private static final String INTERRUPTION = "interruption: {rate: 2/day, lost: 20 minutes}";
  private static final String RUN = "accelerators: 512, utilization: 40%, price: 2 USD/GPU-hour";

  private static List<Issue> issues(String... training) {
    return read(training).issues();
  }

  private static Checked<Study> read(String... training) {
    return MIX_COST.parse("test.yaml", """
        mixcost: 1
        as_of: 2026-07
        scenarios:
          one:
            model: {parameters: 8B}
            training: {accelerator: h100-sxm-80gb, %s}
            quality: {skip: true}
            data: {real: {web: {kind: open, tokens: 1T}}}
        """.formatted(String.join(", ", training)));
  }

  private static Stream<String> errors(String... training) {
    return issues(training).stream()
        .filter(Issue::isError)
        .map(issue -> issue.message() + " [" + issue.code() + "]");
  }

  @ParameterizedTest
  @ValueSource(strings = {FAILURES, INTERRUPTION, FAILURES + ", " + INTERRUPTION})
  void eachStandsBesideAPriceAndASpeed(String lost) {
    assertThat(issues(RUN, lost)).isEmpty();
    assertThat(read(RUN, lost).get().get("one").notIncluded())
        .noneMatch(what -> what.contains("goodput"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"goodput: 90%", "restarts: 1.1"})
  void lostTimeIsStatedOrFollows(String stated) {
    String key = stated.split(":", 2)[0];
    assertThat(errors(RUN, stated, FAILURES))
        .containsExactly("give only one of " + key + ", failures [two-ways]");
    assertThat(errors(RUN, stated, INTERRUPTION))
        .containsExactly("give only one of " + key + ", interruption [two-ways]");
    assertThat(errors(RUN, stated, FAILURES, INTERRUPTION))
        .containsExactly("give only one of " + key + ", failures [two-ways]");
  }

  @Test
  void hoursThatElapsedHoldWhatTheyLost() {
    List<Issue> found = issues("accelerators: 512, gpu_hours: 1M, price: 2 USD/GPU-hour", FAILURES);
    assertThat(found).hasSize(3).allSatisfy(issue -> {
      assertThat(issue.code()).isEqualTo("unused-key");
      assertThat(issue.help()).isEqualTo("gpu_hours are as they elapse, whatever is lost in them");
    });
  }

  @Test
  void theUsualUtilizationHoldsWhatPublishedRunsLost() {
    assertThat(issues("accelerators: 512, price: 2 USD/GPU-hour", FAILURES))
        .extracting(Issue::code)
        .containsExactly("lost-time-twice");
  }

  @Test
  void failuresAreOfSoManyAccelerators() {
    assertThat(errors("utilization: 40%, price: 2 USD/GPU-hour", FAILURES))
        .containsExactly(
            "training needs the key 'accelerators': how many work at once [missing-key]");
  }

  @Test
  void onlySpotAcceleratorsAreTakenBack() {
    String onDemand = "accelerators: 512, utilization: 40%, segment: neocloud, rental: on_demand";
    assertThat(issues(onDemand, INTERRUPTION))
        .extracting(Issue::code)
        .containsExactly("unused-key", "unused-key");
    assertThat(issues(onDemand, INTERRUPTION).get(0).help()).contains("rental: spot");
    String spot = onDemand.replace("on_demand", "spot");
    assertThat(errors(spot, INTERRUPTION)).isEmpty();
    assertThat(read(spot, INTERRUPTION).get().get("one").notIncluded())
        .noneMatch(what -> what.contains("interruptions of spot accelerators"));
  }

  @Test
  void aRowThatSaysNoMeanTimeIsNone() {
    String row = FAILURES.replace("50k GPU-hours", "{catalog: failures/deepseek-v3}");
    assertThat(errors(RUN, row))
        .containsExactly(
            "failures/deepseek-v3 says nothing that could stand here [unknown-catalog-id]");
  }
}
