package org.mixcost.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Counted quantiles against the sorted value of the nearest rank. */
class QuantileCounterTest {
  private static final double BIN = 1.3e-4;

  @Test
  void positiveNegativeAndMixedValuesAreCountedToABin() {
    assertQuantiles(random -> Math.exp(4 * random.nextDouble()));
    assertQuantiles(random -> -1e6 * (0.1 + random.nextDouble()));
    assertQuantiles(random -> 1e9 * (random.nextDouble() - 0.5));
    assertQuantiles(random -> Math.pow(10, random.nextDouble(-300, 300)));
    assertQuantiles(random -> random.nextInt(3) == 0 ? 0 : random.nextDouble() - 0.3);
  }

  private static void assertQuantiles(ToDoubleFunction<SplittableRandom> value) {
    SplittableRandom random = new SplittableRandom(9);
    double[] values = new double[10_001];
    Arrays.setAll(values, i -> value.applyAsDouble(random));
    QuantileCounter counter = counter(values);
    Arrays.sort(values);
    for (double p = 0; p <= 1; p += 0.01) {
      double exact = values[(int) Math.ceil(p * (values.length - 1) - 0.5)];
      assertThat(counter.quantile(p)).isCloseTo(exact, within(BIN * Math.abs(exact)));
    }
    long negative = Arrays.stream(values).filter(x -> x < 0).count();
    long zero = Arrays.stream(values).filter(x -> x == 0).count();
    assertThat(counter.odds())
        .isEqualTo(new Odds((double) negative / values.length, (double) zero / values.length));
  }

  @Test
  void aConstantIsExact() {
    for (double constant :
        new double[] {0, 4.6e6, -1.0 / 3, Double.MIN_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE}) {
      QuantileCounter counter = counter(constant, constant, constant);
      assertThat(counter.isConstant()).isTrue();
      assertThat(counter.quantile(0.05)).isEqualTo(constant);
      assertThat(counter.quantile(0.95)).isEqualTo(constant);
    }
  }

  @Test
  void noQuantileIsBeyondTheLeastAndTheGreatestValue() {
    QuantileCounter counter = counter(1.0 / 3, 2, 700.1);
    assertThat(counter.quantile(0)).isBetween(1.0 / 3, 1.0 / 3 * (1 + BIN));
    assertThat(counter.quantile(1)).isBetween(700.1 * (1 - BIN), 700.1);
    assertThat(counter.isConstant()).isFalse();
  }

  @Test
  void zeroAmongOtherValuesIsExact() {
    QuantileCounter counter = counter(-1, 0, 0, 0, -0.0, 0, 1);
    assertThat(counter.quantile(0.5)).isZero();
    assertThat(counter.odds()).isEqualTo(new Odds(1 / 7.0, 5 / 7.0));
  }

  @Test
  void anInfiniteValueIsBeyondAllOthers() {
    double infinity = Double.POSITIVE_INFINITY;
    QuantileCounter counter = counter(-infinity, 1, 1, 1, infinity, infinity);
    assertThat(counter.quantile(0)).isEqualTo(-infinity);
    assertThat(counter.quantile(0.4)).isCloseTo(1, within(BIN));
    assertThat(counter.quantile(0.95)).isEqualTo(infinity);
    assertThat(counter(infinity, infinity).quantile(0.5)).isEqualTo(infinity);
    assertThat(counter(-infinity, -infinity).quantile(0.5)).isEqualTo(-infinity);
  }

  @Test
  void aValueThatIsNotANumberMakesEveryQuantileNotANumber() {
    QuantileCounter counter = counter(1, 2, Double.NaN, 3);
    assertThat(counter.quantile(0.05)).isNaN();
    assertThat(counter.quantile(0.95)).isNaN();
    assertThat(counter.isConstant()).isFalse();
    assertThat(counter(1, Double.NaN, 1).isConstant()).isFalse();
    assertThat(counter(Double.NaN).quantile(0.5)).isNaN();
  }

  @Test
  void countsAddUpInAnyOrder() {
    SplittableRandom random = new SplittableRandom(10);
    double[][] parts = new double[3][1000];
    for (double[] part : parts) {
      Arrays.setAll(part, i -> random.nextDouble() - 0.4);
    }
    double[] all = Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
    QuantileCounter whole = counter(all);
    for (int[] order : new int[][] {{0, 1, 2}, {2, 1, 0}, {1, 2, 0}}) {
      QuantileCounter merged = new QuantileCounter();
      for (int part : order) {
        merged.merge(counter(parts[part]));
      }
      for (double p = 0; p <= 1; p += 0.05) {
        assertThat(merged.quantile(p)).isEqualTo(whole.quantile(p));
      }
      assertThat(merged.odds()).isEqualTo(whole.odds());
    }
  }

  @Test
  void onlyTheFirstValuesOfABlockCount() {
    QuantileCounter counter = new QuantileCounter();
    counter.add(new double[] {1, 2, 99}, 2);
    assertThat(counter.quantile(1)).isEqualTo(2);
  }

  /** 200 million values would take 1.6 GB if they were kept. */
  @Test
  void memoryDoesNotGrowWithTheNumberOfValues() {
    double[] block = new double[1_000_000];
    SplittableRandom random = new SplittableRandom(11);
    Arrays.setAll(block, i -> 1 + random.nextDouble());
    QuantileCounter counter = new QuantileCounter();
    for (int i = 0; i < 200; i++) {
      counter.add(block, block.length);
    }
    assertThat(counter.quantile(0.5)).isCloseTo(1.5, within(0.005));
  }

  private static QuantileCounter counter(double... values) {
    QuantileCounter counter = new QuantileCounter();
    counter.add(values, values.length);
    return counter;
  }
}
