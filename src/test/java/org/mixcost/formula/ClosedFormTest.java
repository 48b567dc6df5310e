package org.mixcost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of loss, their best allocations and their inverses. */
class ClosedFormTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;
  private static final ClosedForm CHINCHILLA = new ClosedForm(1.69, 406.4, 410.7, 0.34, 0.28);

  @Test
  void theLossIsTheSumOfItsThreeTerms() {
    double expected = 1.69 + 406.4 / Math.pow(70e9, 0.34) + 410.7 / Math.pow(1.4e12, 0.28);
    assertEquals(expected, CHINCHILLA.loss(70e9, 1.4e12), 1e-12);
  }

  @Test
  void endlessParametersAndTokensLeaveTheIrreducibleLoss() {
    assertThat(CHINCHILLA.loss(INFINITE, INFINITE)).isEqualTo(1.69);
    assertThat(CHINCHILLA.loss(0, 1e12)).isEqualTo(INFINITE);
    assertThat(CHINCHILLA.loss(1e9, 0)).isEqualTo(INFINITE);
  }

  @Test
  void theBestAllocationSpendsAllComputeAndNoNeighborIsBetter() {
    double n = CHINCHILLA.optimalParameters(1e22);
    double d = CHINCHILLA.optimalTokens(1e22);
    assertEquals(1e22, 6 * n * d, 1e10);
    double least = CHINCHILLA.loss(n, d);
    assertThat(CHINCHILLA.loss(n * 1.01, d / 1.01)).isGreaterThan(least);
    assertThat(CHINCHILLA.loss(n / 1.01, d * 1.01)).isGreaterThan(least);
    assertEquals(n, CHINCHILLA.optimalParametersForTokens(d), n * 1e-12);
  }

  @Test
  void eachInverseUndoesTheLoss() {
    double loss = CHINCHILLA.loss(7e9, 2e12);
    assertEquals(2e12, CHINCHILLA.tokensForLoss(loss, 7e9).orElseThrow(), 2e12 * 1e-9);
    double flop = CHINCHILLA.flopForLoss(loss).orElseThrow();
    double atOptimum =
        CHINCHILLA.loss(CHINCHILLA.optimalParameters(flop), CHINCHILLA.optimalTokens(flop));
    assertEquals(loss, atOptimum, 1e-12);
  }

  @Test
  void aModelMustExceedTheLeastSizeForALoss() {
    double least = CHINCHILLA.parametersForLoss(2).orElseThrow();
    assertEquals(Math.pow(406.4 / 0.31, 1 / 0.34), least, least * 1e-12);
    assertThat(CHINCHILLA.tokensForLoss(2, least * 1.001)).isPresent();
    assertThat(CHINCHILLA.tokensForLoss(2, least * 0.999)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.69, 1.5, 0, Double.NaN})
  void aLossAtOrBelowTheIrreducibleIsUnreachable(double loss) {
    assertThat(CHINCHILLA.flopForLoss(loss)).isEmpty();
    assertThat(CHINCHILLA.tokensForLoss(loss, 1e12)).isEmpty();
    assertThat(CHINCHILLA.parametersForLoss(loss)).isEmpty();
  }

  @Test
  void withoutAnythingLeftForDataEndlessTokensAreNeeded() {
    assertThat(ClosedForm.tokensForDataTerm(410.7, 0, 0.28)).isEqualTo(INFINITE);
    assertThat(ClosedForm.tokensForDataTerm(410.7, -1, 0.28)).isEqualTo(INFINITE);
    assertThat(ClosedForm.tokensForDataTerm(410.7, INFINITE, 0.28)).isZero();
  }

  /** Hoffmann et al. 2022, table A3, approach 3: a budget of 5.76e23 is best spent on some 40 billion parameters. */
  @Test
  void theUnroundedLawGivesTheModelOfThePaper() {
    assertThat(Laws.get("hoffmann2022_tex").optimalParameters(5.76e23)).isBetween(40e9, 41e9);
  }

  @Test
  void theDrawsOfTheDefaultLawSurroundItAndAreCorrelated() {
    var draws = Laws.rows(Path.of("data/catalog/law_draws.csv"));
    assertThat(draws).hasSize(500);
    ClosedForm law = Laws.get("mixcost_refit240");
    double below = draws.stream()
        .filter(draw -> drawn(draw).loss(8e9, 2e11) < law.loss(8e9, 2e11))
        .count();
    assertThat(below / draws.size()).isBetween(0.2, 0.8);
    double halvingMean = draws.stream()
        .map(ClosedFormTest::drawn)
        .mapToDouble(draw -> draw.loss(8e9, 1e11) - draw.loss(8e9, 2e11))
        .average()
        .orElseThrow();
    assertThat(halvingMean).isCloseTo(0.0438, Offset.offset(0.001));
  }

  private static ClosedForm drawn(CSVRecord draw) {
    return new ClosedForm(
        Math.exp(number(draw, "ln_e")),
        Math.exp(number(draw, "ln_a")),
        Math.exp(number(draw, "ln_b")),
        number(draw, "alpha"),
        number(draw, "beta"));
  }

  private static double number(CSVRecord row, String column) {
    return Double.parseDouble(row.get(column));
  }
}
