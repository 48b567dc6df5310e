package org.mixcost.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.analysis.breakeven.Breakeven;
import org.mixcost.analysis.breakeven.Breakeven.Cheaper;
import org.mixcost.analysis.breakeven.Breakeven.Range;
import org.mixcost.analysis.sweep.Grid;
import org.mixcost.analysis.sweep.Sweep;
import org.mixcost.analysis.sweep.Sweep.Axis;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Varied;
import org.mixcost.testing.Studies;

/** A speed that is derived from the shape of a model moves with all that it is derived from. */
class RooflinePartTest {
  private static final String SOURCE = "data.synthetic.text.";
  private static final SimulationPlan PLAN = SimulationPlan.of(1024, 42);

  /** 10 billion tokens in calls of 500, by an 8B model on H100s at 2 USD an hour, or over an interface. */
  private static final String STUDY = """
      scenarios:
        own:
          model: {parameters: 1B}
          training: {peak: 1000 TFLOP/s, utilization: 50%, price: 0 USD/GPU-hour}
          quality: {skip: true}
          data:
            synthetic:
              text:
                tokens: 10B
                method: rephrase
                acceptance: 100%
                prompt_ratio: RATIO
                reasoning_ratio: REASONING
                output_tokens: 500
                self_hosted:
                  accelerator: h100-sxm-80gb
                  price: 2 USD/GPU-hour
                  shape: {parameters: 8B, layers: 32, kv_heads: 8, head_dim: 128}
        api:
          extends: own
          data:
            synthetic:
              text:
                self_hosted: none
                generator: {model: any, input_price: 0.05 USD/Mtok, output_price: 0.2 USD/Mtok}
      """;

  private static Models study(String ratio, String reasoning) {
    return Studies.models(STUDY.replace("RATIO", ratio).replace("REASONING", reasoning));
  }

  private static double usd(Models models, int scenario, String path, double value) {
    Varied moved = Varied.find(models.inputs(), SOURCE + path).orElseThrow();
    Sweep sweep =
        Grid.of(models, List.of(new Axis(moved, List.of(value)))).evaluate(PLAN, new Progress());
    return sweep.points().get(0).totals().get(scenario).central();
  }

  /** Published peaks of an H100, the shares of our fit, and the middle of 12 to 90 % that pipelines reach. */
  private static double ownUsd(double ratio, double reasoning) {
    double written = 500 * (1 + reasoning);
    double read = 500 * ratio;
    double kv = 2 * 32 * 8 * 128 * 2 * (read + written / 2);
    double sequences = Math.min(256, (0.9 * 80e9 - 16e9) / kv);
    double prompt = 2 * 8e9 * read / (0.71 * 989.4e12);
    double step =
        Math.max((16e9 + sequences * kv) / (0.68 * 3350e9), 2 * 8e9 * sequences / (0.64 * 989.4e12))
            + 0.00131;
    double rate = sequences * written / (sequences * prompt + written * step);
    return 10e9 * (1 + reasoning) / (rate * Math.sqrt(0.12 * 0.9) * 3600) * 2;
  }

  @ParameterizedTest
  @CsvSource({"1, 1670", "4, 4470", "20, 21050"})
  void aPromptThatIsMovedMovesTheSpeed(double ratio, double roundedUsd) {
    double moved = usd(study("1 to 20", "0"), 0, "prompt_ratio", ratio);
    double written = usd(study(Double.toString(ratio), "0"), 0, "prompt_ratio", ratio);
    assertThat(moved).isEqualTo(written).isCloseTo(ownUsd(ratio, 0), withinPercentage(1e-9));
    assertThat(moved).isCloseTo(roundedUsd, withinPercentage(0.4));
  }

  @Test
  void reasoningIsWrittenAndTakesMemory() {
    double usd = usd(study("1", "0 to 8"), 0, "reasoning_ratio", 4);
    assertThat(usd).isCloseTo(ownUsd(1, 4), withinPercentage(1e-9));
    assertThat(usd).isGreaterThan(5 * ownUsd(1, 0));
  }

  /** An interface asks 0.05 USD a million for what is read and 0.20 for what is written. */
  @ParameterizedTest
  @CsvSource({"1, true", "5, false", "10, false"})
  void ownAcceleratorsAreCheaperForShortPrompts(double ratio, boolean isOwnCheaper) {
    Models models = study("1 to 10", "0");
    double api = 10e9 / 1e6 * (0.2 + 0.05 * ratio);
    assertThat(usd(models, 1, "prompt_ratio", ratio)).isCloseTo(api, withinPercentage(1e-9));
    assertThat(ownUsd(ratio, 0) < api).isEqualTo(isOwnCheaper);
    assertThat(usd(models, 0, "prompt_ratio", ratio) < api).isEqualTo(isOwnCheaper);
  }

  @Test
  void theBreakEvenLiesWhereTheTwoCostTheSame() {
    Models models = study("1 to 10", "0");
    Varied ratio = Varied.find(models.inputs(), SOURCE + "prompt_ratio").orElseThrow();
    Breakeven breakeven =
        Breakeven.of(models, 0, 1, new Range(ratio, 0.1, 30), 64, 42, new Progress());
    assertThat(breakeven.atStart()).isEqualTo(Cheaper.FIRST);
    assertThat(breakeven.central()).singleElement().satisfies(at -> {
      double api = 10e9 / 1e6 * (0.2 + 0.05 * at);
      assertThat(ownUsd(at, 0)).isCloseTo(api, withinPercentage(1e-6));
    });
  }

  /** 405 billion parameters on 16 A100s that read 500,000 tokens for each 5,000 that they write. */
  @Test
  void aSpeedBelowOneTokenASecondHasAPrice() {
    Models models = Studies.models("""
        scenarios:
          slow:
            model: {parameters: 1B}
            training: {peak: 1000 TFLOP/s, utilization: 50%, price: 0 USD/GPU-hour}
            quality: {skip: true}
            data:
              synthetic:
                text:
                  tokens: 10B
                  method: rephrase
                  acceptance: 100%
                  prompt_ratio: 100
                  output_tokens: 5000
                  self_hosted:
                    accelerator: a100-sxm-80gb
                    price: 2 USD/GPU-hour
                    shape: {parameters: 405B, layers: 126, kv_heads: 8, head_dim: 128, sharing_accelerators: 16}
        """);
    double left = 16 * Math.pow(0.79, 4);
    double kv = 2 * 126 * 8 * 128 * 2 * 502_500.0;
    double sequences = (0.9 * 80e9 * 16 - 810e9) / kv;
    double prompt = 2 * 405e9 * 500_000 / (0.71 * 312e12 * left);
    double step = (810e9 + sequences * kv) / (0.68 * 2039e9 * left) + 0.00131;
    double rate = sequences * 5000 / (sequences * prompt + 5000 * step) / 16;
    assertThat(rate).isBetween(0.3, 0.4);
    double expected = 10e9 / (rate * Math.sqrt(0.12 * 0.9) * 3600) * 2;
    assertThat(usd(models, 0, "prompt_ratio", 100)).isCloseTo(expected, withinPercentage(1e-9));
  }

  @Test
  void aDrawInWhichTheModelIsTooLargeHasACost() {
    assertThat(usd(study("1", "0"), 0, "self_hosted.shape.parameters", 100e9))
        .isFinite()
        .isGreaterThan(usd(study("1", "0"), 0, "self_hosted.shape.parameters", 30e9));
  }
}
