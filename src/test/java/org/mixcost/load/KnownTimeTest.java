package org.mixcost.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Estimate;

/** Generation and processing of which the hours or a measured speed are known. */
class KnownTimeTest {
  private static final String TRAINING =
      "{peak: 1000 TFLOP/s, utilization: 50%, price: 2 USD/GPU-hour}";

  private static Checked<Study> read(String data) {
    return MixCost.create().parse("test.yaml", """
        mixcost: 1
        as_of: 2026-07
        scenarios:
          one:
            model: {parameters: 1B}
            training: %s
            quality: {skip: true}
            data: %s
        """.formatted(TRAINING, data));
  }

  private static Estimate estimate(String data) {
    Checked<Study> study = read(data);
    assertThat(study.issues()).filteredOn(Issue::isError).isEmpty();
    return MixCost.create().estimate(study.get().get("one"));
  }

  private static String synthetic(String keys) {
    return "{synthetic: {books: {tokens: 5B, method: rephrase, " + keys + "}}}";
  }

  private static String real(String keys) {
    return "{real: {web: {kind: open, tokens: 36B, " + keys + "}}}";
  }

  private static void assertValue(Estimate estimate, String line, double expected) {
    assertThat(estimate.value(line)).isCloseTo(expected, offset(1e-9 * expected));
  }

  /** ReWire: 88,000 H100-hours for 100 billion tokens; 4,400 for 5. */
  @Test
  void hoursOfGenerationArePaidAsTheyElapsed() {
    Estimate estimate = estimate(synthetic(
        "self_hosted: {gpu_hours: 4400 GPU-hours, price: 2.50 USD/GPU-hour, accelerators: 100}"));
    assertValue(estimate, "data.books.gpu_hours", 4400);
    assertValue(estimate, "data.books.generate", 11_000);
    assertValue(estimate, "data.books.days", 4400 / 100.0 / 24);
  }

  @Test
  void theyAreThoseOfAllRoundsAndBilledByWholeIncrements() {
    Estimate estimate = estimate(
        synthetic(
            "rounds: 2, self_hosted: {gpu_hours: 4400 GPU-hours, price: 1 USD/GPU-hour, accelerators: 100, billing_increment: 24 hours}"));
    assertValue(estimate, "data.books.gpu_hours", 4800);
  }

  @Test
  void whatOnlySaysHowLongGenerationTakesIsThenUnused() {
    Checked<Study> study = read(
        synthetic(
            "acceptance: 80%, prompt_ratio: 2, failure_rate: 3%, self_hosted: {gpu_hours: 4400 GPU-hours, price: 1 USD/GPU-hour, efficiency: 50%}"));
    assertThat(study.issues())
        .filteredOn(Issue::isError)
        .hasSize(4)
        .extracting(Issue::code)
        .containsOnly("unused-key");
  }

  /** A judge reads what is answered: 5B / 80% / 500 tokens, each for 500 · 1 + 10 · 2 millionths of a dollar. */
  @Test
  void aJudgeStillCountsWhatIsGenerated() {
    Estimate estimate = estimate(synthetic("acceptance: 80%, output_tokens: 500,"
        + " judge: {model: any, input_price: 1 USD/Mtok, output_price: 2 USD/Mtok, share: 100%, output_tokens: 10},"
        + " self_hosted: {gpu_hours: 4400 GPU-hours, price: 1 USD/GPU-hour}"));
    assertValue(estimate, "data.books.judge", 5e9 / 0.8 / 500 * 520e-6);
    assertValue(estimate, "data.books.generate", 4400);
  }

  @Test
  void withoutHoursItMustBeSaidHowMuchIsAccepted() {
    Checked<Study> study =
        read(synthetic("self_hosted: {tokens_per_second: 1000 tokens/s, price: 1 USD/GPU-hour}"));
    assertThat(study.issues())
        .filteredOn(Issue::isError)
        .singleElement()
        .satisfies(issue -> assertThat(issue.message()).contains("needs the key 'acceptance'"));
  }

  /** 11,127.53 tokens a second of four H100 together. */
  @Test
  void aMeasuredSpeedIsLookedUp() {
    Estimate estimate = estimate(
        synthetic(
            "acceptance: 100%,"
                + " self_hosted: {speed: tensorrt-llm/llama-3.1-70b/h100x4/128-128, efficiency: 100%, price: 1 USD/GPU-hour}"));
    assertThat(estimate.value("data.books.gpu_hours"))
        .isCloseTo(5e9 / (11_127.53 / 4) / 3600, withinPercentage(1e-3));
  }

  @Test
  void aSpeedOfAnotherAcceleratorIsQuestionedAndAnUnknownOneRefused() {
    String hosted =
        "acceptance: 100%%, self_hosted: {speed: %s, accelerator: h200-sxm-141gb, price: 1 USD/GPU-hour}";
    assertThat(read(synthetic(hosted.formatted("finephrase/smollm2-1.7b/h100"))).issues())
        .extracting(Issue::code)
        .contains("speed-of-another-accelerator");
    assertThat(read(synthetic(hosted.formatted("finephrase/smollm2-1.7b/h10"))).issues())
        .filteredOn(Issue::isError)
        .singleElement()
        .satisfies(issue -> {
          assertThat(issue.code()).isEqualTo("unknown-speed");
          assertThat(issue.message()).contains("did you mean 'finephrase/smollm2-1.7b/h100'");
        });
  }

  /** A rate of what is read and written counts the prompts, two tokens for each one written. */
  @Test
  void aMeasuredSpeedKnowsWhatItCounts() {
    Estimate estimate = estimate(
        synthetic(
            "acceptance: 100%, prompt_ratio: 2,"
                + " self_hosted: {speed: gpustack/gpt-oss-20b/h100, efficiency: 100%, price: 1 USD/GPU-hour}"));
    assertValue(estimate, "data.books.gpu_hours", 5e9 * 3 / 19_129.0 / 3600);
  }

  @Test
  void processingIsPaidByTheHourOfAnAccelerator() {
    Estimate estimate =
        estimate(real("processed_on: {gpu_hours: 6000 GPU-hours, price: 1.50 USD/GPU-hour}"));
    assertValue(estimate, "data.web.processing_gpu_hours", 6000);
    assertValue(estimate, "data.web.process", 9000);
  }

  /** FineWeb-Edu: 694,444 tokens a second of one H100 through the classifier. */
  @Test
  void orByItsSpeedAndBesidesWhatIsPaidByTheToken() {
    Estimate estimate = estimate(real("processing: 0.01 USD/Mtok,"
        + " processed_on: {tokens_per_second: 694444 tokens/s, price: 2 USD/GPU-hour}"));
    double hours = 36e9 / 694_444 / 3600;
    assertValue(estimate, "data.web.processing_gpu_hours", hours);
    assertValue(estimate, "data.web.process", 360 + 2 * hours);
  }

  @Test
  void itsHardwareUnderProcessingLeadsToTheRightKey() {
    assertThat(read(real("processing: {gpu_hours: 6000 GPU-hours, price: 1.50 USD/GPU-hour}"))
            .issues())
        .filteredOn(Issue::isError)
        .singleElement()
        .satisfies(issue -> {
          assertThat(issue.message())
              .isEqualTo("'data.real.web.processing' holds a map, expected a number");
          assertThat(issue.help()).isEqualTo("write that map under processed_on");
        });
  }
}
