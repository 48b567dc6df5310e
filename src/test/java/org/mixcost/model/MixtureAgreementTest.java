package org.mixcost.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.catalog.Catalog;
import org.mixcost.formula.ClosedForm;
import org.mixcost.formula.MixtureLoss;
import org.mixcost.simulate.Estimate;
import org.mixcost.testing.Estimates;

/** The model and the formula of a mixture, written apart, agree where both apply: one method and one round. */
class MixtureAgreementTest {
  private static final MixtureLoss.Assumptions ASSUMPTIONS =
      new MixtureLoss.Assumptions(12, 36, 2.5, 0.3, 4, 1.5);

  private static final String QUALITY =
      "quality: {repeat_decay: 12, saturation_ratio: 3, best_share: 30%, sharpness: 4, error_exponent: 1.5}\n";

  private static ClosedForm law() {
    return ClosedForm.of(Catalog.builtIn().law("mixcost_refit240").orElseThrow().point());
  }

  private static MixtureLoss formula(double share, double epochs, double errorRate, double scale) {
    return new MixtureLoss(
        law(),
        1e9,
        List.of(new MixtureLoss.Real((1 - share) * scale * 20e9, epochs, 0.9)),
        List.of(new MixtureLoss.Synthetic(
            share * scale * 20e9, 1, (1 - share) * scale * 20e9, 0.8, errorRate, 0.5, 1, 0.1)),
        ASSUMPTIONS);
  }

  private static Estimate model(double share, double epochs, double errorRate, double scale) {
    return Estimates.ofData(
        """
        real: {web: {kind: owned, quality: 0.9, tokens: %s, epochs: %s}}
        synthetic:
          books:
            {tokens: %s, method: rephrase, seed: web, prompt_ratio: 1, acceptance: 90%%,
             generator: {model: any, input_price: 0.1 USD/Mtok, output_price: 0.4 USD/Mtok},
             quality: {token_value: 0.8, mixing_most: 2.5, grounding: 50%%, error_rate: %s, generator_loss: 0.1 nats}}
        """.formatted(
                (1 - share) * scale * 20e9, epochs, share * scale * 20e9, 100 * errorRate + "%"),
        QUALITY);
  }

  @ParameterizedTest
  @CsvSource({
    "0.05, 1, 0",
    "0.3, 1, 0.02",
    "0.5, 1, 0.1",
    "0.7, 4, 0.02",
    "0.95, 8, 0.3",
    "0.5, 16, 0.5"
  })
  void modelAndFormulaAgree(double share, double epochs, double errorRate) {
    MixtureLoss expected = formula(share, epochs, errorRate, 1);
    Estimate bill = model(share, epochs, errorRate, 1);
    assertEquals(
        expected.effectiveTokens(),
        bill.value("quality.effective_tokens"),
        1e-12 * expected.effectiveTokens());
    assertEquals(expected.inherited(), bill.value("quality.inherited_loss"), 1e-13);
    assertEquals(expected.loss(), bill.value("quality.loss"), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"0.05, 1, 0", "0.3, 4, 0.02", "0.7, 2, 0.1"})
  void aMixOfTheSizeThatTheFormulaFindsReachesTheLoss(
      double share, double epochs, double errorRate) {
    MixtureLoss mix = formula(share, epochs, errorRate, 1);
    double target = mix.floor() + mix.dataTerm() / 1.5;
    double scale = mix.scaleForLoss(target).orElseThrow();
    assertEquals(target, model(share, epochs, errorRate, scale).value("quality.loss"), 1e-12);
  }
}
