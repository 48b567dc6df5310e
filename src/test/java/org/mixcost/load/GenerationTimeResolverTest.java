package org.mixcost.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Severity;
import org.mixcost.quantity.Citation;
import org.mixcost.scenario.Study;

/** The speed of self-hosted generation, derived from the shape of the model. */
class GenerationTimeResolverTest {
  private static final String LLAMA_8B = "parameters: 8B, layers: 32, kv_heads: 8, head_dim: 128";
  private static final String LLAMA_70B = "parameters: 70B, layers: 80, kv_heads: 8, head_dim: 128";

  /** 1,200 tokens read and 1,000 written a call. */
  private static Checked<Study> read(String shape) {
    return MixCost.create().parse("test.yaml", """
        mixcost: 1
        as_of: 2026-07
        scenarios:
          one:
            model: {parameters: 1B}
            training: {peak: 1000 TFLOP/s, utilization: 50%%, price: 2 USD/GPU-hour}
            data:
              synthetic:
                books:
                  tokens: 5B
                  method: closed_book
                  prompt_ratio: 1.2
                  output_tokens: 1000
                  acceptance: 90%%
                  self_hosted: {accelerator: h100-sxm-80gb, price: 2 USD/GPU-hour, shape: {%s}}
        """.formatted(shape));
  }

  private static double rate(String shape) {
    return MixCost.create()
        .estimate(read(shape).get().get("one"))
        .value("data.books.tokens_per_second");
  }

  private static List<String> codes(String shape, Severity severity) {
    return read(shape).issues().stream()
        .filter(issue -> issue.severity() == severity)
        .map(Issue::code)
        .toList();
  }

  /** Tokens a second of one H100 of those that share a model, by the roofline. */
  private static double roofline(double parameters, double layers, double bytes, double sharing) {
    double flopPerSecond = 989.4e12 * (bytes == 1 ? 2 : 1);
    double context = 1200 + 1000 / 2.0;
    double kv = 2 * layers * 8 * 128 * bytes;
    double left = sharing * Math.pow(0.79, Math.log(sharing) / Math.log(2));
    double sequences = Math.min(256, (0.9 * 80e9 * sharing - parameters * bytes) / (kv * context));
    double prefill = 2 * parameters * 1200 / (0.71 * flopPerSecond * left);
    double reading = (parameters * bytes + sequences * kv * context) / (0.68 * 3.35e12 * left);
    double working = 2 * parameters * sequences / (0.64 * flopPerSecond * left);
    double step = Math.max(reading, working) + 1.31e-3;
    return sequences * 1000 / (sequences * prefill + 1000 * step) / sharing;
  }

  /** The middle of 12 to 90 % on a log scale. */
  private static void assertRate(String shape, double roofline) {
    double expected = Math.sqrt(0.12 * 0.9) * roofline;
    assertThat(rate(shape)).isCloseTo(expected, offset(1e-9 * expected));
  }

  @Test
  void pipelinesReachSomeOfTheRoofline() {
    assertRate(LLAMA_8B, roofline(8e9, 32, 2, 1));
  }

  @Test
  void halfTheBytesAreWorkedThroughTwiceAsFast() {
    assertRate(LLAMA_8B + ", weight_bytes: 1", roofline(8e9, 32, 1, 1));
  }

  @Test
  void acceleratorsThatShareAModelEachWriteLess() {
    assertRate(LLAMA_70B + ", sharing_accelerators: 4", roofline(70e9, 80, 2, 4));
  }

  @Test
  void theShareOfThePipelineIsAModelAssumptionAndToldAsADefault() {
    assertThat(read(LLAMA_8B).get().get("one").defaults())
        .filteredOn(used -> used.path().endsWith("self_hosted.tokens_per_second"))
        .singleElement()
        .satisfies(used -> {
          assertThat(used.quantity().citation().basis()).isEqualTo(Citation.Basis.MODEL_ASSUMPTION);
          assertThat(used.quantity().text()).isEqualTo("0.12 to 0.9");
        });
  }

  @Test
  void aModelThatDoesNotFitIsAnError() {
    assertThat(codes(LLAMA_70B, Severity.ERROR)).containsExactly("does-not-fit");
  }

  @Test
  void aModelWithLittleMemoryBesideItIsSlow() {
    assertThat(codes(LLAMA_70B + ", sharing_accelerators: 2", Severity.WARNING))
        .contains("few-sequences");
    assertThat(codes(LLAMA_8B, Severity.WARNING)).doesNotContain("few-sequences");
  }

  /** 36 billion fit in 16 bits; ln(36 / 24) is 0.962 standard deviations of a belief from 12 to 48 billion: 17 % above. */
  @Test
  void weightsThatMayNotFitAreToldOf() {
    assertThat(read(LLAMA_8B.replace("8B", "12B to 48B, active_parameters: 8B")).issues())
        .filteredOn(issue -> issue.code().equals("may-not-fit"))
        .singleElement()
        .satisfies(issue -> assertThat(issue.message()).startsWith("in 17% of the draws"));
    assertThat(codes(LLAMA_8B.replace("8B", "7B to 9B"), Severity.WARNING))
        .doesNotContain("may-not-fit");
  }
}
