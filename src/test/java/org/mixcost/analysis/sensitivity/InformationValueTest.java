package org.mixcost.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mixcost.quantity.StandardNormal;
import org.mixcost.simulate.CostsByInput;

/** What it is worth to know before choosing, where that is known; and its bounds, which always hold. */
class InformationValueTest {
  private static final int DRAWS = 1 << 16;
  private static final int CASES = 300;

  /**
   * The choice between nothing and θ1 + θ2, with θ1 ~ N(1, 2) and θ2 ~ N(0, 1); costs are the negative of the gain.
   *
   * <p>With 2^16 even points the sampling error is below 0.001. A bin of 1/64 in which the choice flips at −1 spans
   * 2 / 64 / φ(−1) = 0.13, which hides at most 0.13 / 4 / 64 = 0.0005.
   */
  @ParameterizedTest
  @CsvFileSource(resources = "informationValue.csv", numLinesToSkip = 1)
  void theLinearNormalChoice(String choice, String output, double expected, String provenance) {
    double[][] costs = new double[DRAWS][2];
    double[] first = new double[DRAWS];
    UnitPoints points = new UnitPoints(2, 42);
    for (int i = 0; i < DRAWS; i++) {
      double[] point = points.next();
      first[i] = 1 + 2 * StandardNormal.quantile(point[0]);
      costs[i][1] = -first[i] - StandardNormal.quantile(point[1]);
    }
    InformationValue information = new InformationValue(costs);
    double found = output.equals("evpi")
        ? information.ofEverything()
        : information.of(CostsByInput.order(first));
    assertThat(found).as(provenance).isCloseTo(expected, within(0.002));
  }

  @Test
  void knowingOneInputIsNeverWorthMoreThanKnowingAllNorLessThanNothing() {
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 0; i < CASES; i++) {
      int draws = 1 + random.nextInt(2000);
      double[] values = random.doubles(draws).map(u -> Math.rint(u * 500)).toArray();
      InformationValue information = new InformationValue(costs(random, values));
      double everything = information.ofEverything();
      assertThat(information.of(CostsByInput.order(values)))
          .as("case %d", i)
          .isBetween(0.0, everything);
    }
  }

  /** Costs of one to four choices that depend on the input as much as on chance, of any size. */
  private static double[][] costs(SplittableRandom random, double[] values) {
    int choices = 1 + random.nextInt(4);
    double size = Math.pow(10, random.nextInt(16) - 4.0);
    double offset = random.nextInt(3) * 1e3;
    double[][] costs = new double[values.length][choices];
    for (int i = 0; i < values.length; i++) {
      for (int d = 0; d < choices; d++) {
        double dependent = d % 2 == 0 ? values[i] / 500 : 1 - values[i] / 500;
        costs[i][d] = size * (offset + dependent + random.nextDouble());
      }
    }
    return costs;
  }

  @Test
  void whereOneChoiceIsAlwaysCheapestNothingIsWorthKnowing() {
    double[][] costs = new double[1000][];
    double[] values = new double[costs.length];
    for (int i = 0; i < costs.length; i++) {
      values[i] = i;
      costs[i] = new double[] {1e6 + i, 3e6 - i};
    }
    InformationValue information = new InformationValue(costs);
    assertThat(information.ofEverything()).isZero();
    assertThat(information.of(CostsByInput.order(values))).isZero();
  }

  /** Half of the time the other choice saves 10: (0 + 10) / 2 on average. */
  @Test
  void anInputThatDecidesAloneIsWorthAsMuchAsEverything() {
    double[][] costs = new double[10_000][];
    double[] values = new double[costs.length];
    for (int i = 0; i < costs.length; i++) {
      values[i] = i;
      costs[i] = i < costs.length / 2 ? new double[] {100, 110} : new double[] {110, 100};
    }
    InformationValue information = new InformationValue(costs);
    assertThat(information.ofEverything()).isCloseTo(5, within(1e-9));
    assertThat(information.of(CostsByInput.order(values))).isCloseTo(5, within(1e-9));
  }

  @Test
  void aSingleDrawTellsNothing() {
    InformationValue information = new InformationValue(new double[][] {{2, 1}});
    assertThat(information.ofEverything()).isZero();
    assertThat(information.of(CostsByInput.order(new double[] {3}))).isZero();
  }
}
