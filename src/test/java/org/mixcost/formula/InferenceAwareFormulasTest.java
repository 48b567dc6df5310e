package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mixcost.formula.InferenceAwareFormulas.Plan;

/** Use makes the best model smaller. */
class InferenceAwareFormulasTest {
  private static final Law LAW = new Law(1.69, 406.4, 410.7, 0.336, 0.283);

  private static Plan plan(double loss, double inferenceTokens) {
    return InferenceAwareFormulas.optimum(LAW, loss, inferenceTokens).orElseThrow();
  }

  @Test
  void withoutUseItIsTheBestAllocation() {
    double loss = LAW.loss(LAW.optimalParameters(1e22), LAW.optimalTokens(1e22));
    Plan plan = plan(loss, 0);
    assertEquals(LAW.optimalParameters(1e22), plan.parameters(), plan.parameters() * 1e-9);
    assertEquals(1e22, plan.flop(), 1e22 * 1e-9);
  }

  /** Sardana et al. 2024, figure 1: quality of 13 billion parameters, 2 trillion tokens of use: 7 billion, −17 %. */
  @Test
  void useMakesTheModelOfThePaperSmaller() {
    double balance = Math.pow(0.336 * 406.4 / (0.283 * 410.7), 1 / 0.619);
    double tokens = Math.pow(13e9 / balance, 0.336 / 0.283) / balance;
    Plan plan = plan(LAW.loss(13e9, tokens), 2e12);
    assertEquals(6.97e9, plan.parameters(), 0.01e9);
    double usual = 6 * 13e9 * tokens + 2 * 13e9 * 2e12;
    assertEquals(0.174, 1 - plan.flop() / usual, 0.001);
  }

  @Test
  void theLossIsReachedAndNoNeighborTakesLess() {
    Plan plan = plan(2.1, 1e13);
    assertEquals(2.1, LAW.loss(plan.parameters(), plan.tokens()), 1e-12);
    for (double factor : new double[] {0.999, 1.001}) {
      double parameters = plan.parameters() * factor;
      double tokens = LAW.tokensForLoss(2.1, parameters).orElseThrow();
      assertThat(6 * parameters * tokens + 2 * parameters * 1e13).isGreaterThan(plan.flop());
    }
  }

  @Test
  void endlessUseTakesTheLeastModel() {
    double least = LAW.parametersForLoss(2.1).orElseThrow();
    assertEquals(least, plan(2.1, 1e30).parameters(), least * 1e-3);
    assertEquals(least, plan(2.1, Double.POSITIVE_INFINITY).parameters(), least * 1e-9);
  }

  @Test
  void aLossAtTheIrreducibleIsUnreachable() {
    assertThat(InferenceAwareFormulas.optimum(LAW, 1.69, 1e12)).isEmpty();
    assertThat(InferenceAwareFormulas.optimum(LAW, 1, 0)).isEmpty();
  }
}
