package org.mixcost.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.model.Draws;
import org.mixcost.model.Input;
import org.mixcost.model.Inputs;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Correlation;

/** Inputs that are tied: their ranks go together as asked for, and each alone stays what it was. */
class CopulaTest {
  private static final int BLOCKS = 64;
  private static final int DRAWS = BLOCKS * Sampler.BLOCK; // 2^16

  private static final Quantity PRICE = quantity("price", "2 to 3");
  private static final Quantity SHARE = quantity("share", "beta(2, 5)");
  private static final Quantity TOKENS = quantity("tokens", "pert(1, 2, 9)");

  private static Quantity quantity(String name, String text) {
    return Quantity.parse(name, text, Unit.FACTOR, Citation.stated("test"));
  }

  private static Inputs inputs(List<Quantity> quantities, Correlation... correlations) {
    Inputs inputs = new Inputs();
    quantities.forEach(inputs::add);
    Arrays.stream(correlations).forEach(inputs::correlate);
    return inputs;
  }

  private static double[] draws(Inputs inputs, Quantity quantity) {
    Input input = inputs.add(quantity);
    Sampler sampler = new Sampler(inputs, 42);
    Sampler.Block block = sampler.newBlock();
    Draws draw = inputs.central();
    double[] values = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      if (i % Sampler.BLOCK == 0) {
        sampler.fill(i / Sampler.BLOCK, block);
      }
      sampler.set(draw, block, i % Sampler.BLOCK);
      values[i] = draw.get(input);
    }
    return values;
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, -0.9, -0.3, 0, 0.5, 0.9, 1})
  void theRankCorrelationIsWhatWasAskedFor(double rank) {
    Inputs tied = inputs(List.of(PRICE, SHARE), new Correlation("price", "share", rank));
    assertThat(spearman(draws(tied, PRICE), draws(tied, SHARE))).isCloseTo(rank, within(0.02));
  }

  @Test
  void threeTiesHoldAtOnce() {
    Inputs tied = inputs(
        List.of(PRICE, SHARE, TOKENS),
        new Correlation("price", "share", 0.5),
        new Correlation("tokens", "price", -0.4),
        new Correlation("share", "tokens", 0.2));
    double[] price = draws(tied, PRICE);
    double[] share = draws(tied, SHARE);
    double[] tokens = draws(tied, TOKENS);
    assertThat(spearman(price, share)).isCloseTo(0.5, within(0.02));
    assertThat(spearman(price, tokens)).isCloseTo(-0.4, within(0.02));
    assertThat(spearman(share, tokens)).isCloseTo(0.2, within(0.02));
  }

  /** The standard error of a quantile of 2^16 free draws is at most 0.4 % of the spread from p5 to p95 here. */
  @Test
  void eachInputAloneStaysWhatItWas() {
    Inputs tied = inputs(List.of(PRICE, SHARE), new Correlation("price", "share", 0.9));
    for (Quantity quantity : List.of(PRICE, SHARE)) {
      double[] sorted = Arrays.stream(draws(tied, quantity)).sorted().toArray();
      double spread = exact(quantity, 0.95) - exact(quantity, 0.05);
      for (double p : new double[] {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99}) {
        assertThat(sorted[(int) (p * DRAWS)])
            .as("p%s of %s", 100 * p, quantity.name())
            .isCloseTo(exact(quantity, p), within(0.012 * spread));
      }
    }
  }

  private static double exact(Quantity quantity, double p) {
    return quantity.distribution().quantile(p);
  }

  @Test
  void whatContradictsItselfIsDrawnAsNearAsCanBe() {
    Inputs tied = inputs(
        List.of(PRICE, SHARE, TOKENS),
        new Correlation("price", "share", 0.9),
        new Correlation("share", "tokens", 0.9),
        new Correlation("price", "tokens", -0.9));
    assertThat(spearman(draws(tied, PRICE), draws(tied, SHARE))).isBetween(0.3, 0.9);
    assertThat(spearman(draws(tied, PRICE), draws(tied, TOKENS))).isBetween(-0.9, -0.3);
  }

  @Test
  void aNameThatNobodyReadsIsIgnored() {
    Inputs tied = inputs(List.of(PRICE, SHARE), new Correlation("price", "nobody", 0.9));
    Inputs free = inputs(List.of(PRICE, SHARE));
    assertThat(spearman(draws(tied, PRICE), draws(tied, SHARE))).isCloseTo(0, within(0.02));
    assertThat(draws(tied, SHARE)).isEqualTo(draws(free, SHARE));
  }

  @Test
  void twoInputsOfOneNameStillRiseAndFallTogether() {
    Quantity dearer = quantity("price", "20 to 30");
    Inputs tied = inputs(List.of(PRICE, dearer, SHARE), new Correlation("share", "price", 0.5));
    double[] price = draws(tied, PRICE);
    double[] ten = draws(tied, dearer);
    for (int i = 0; i < DRAWS; i++) {
      assertThat(ten[i]).isCloseTo(10 * price[i], within(1e-3));
    }
    assertThat(spearman(ten, draws(tied, SHARE))).isCloseTo(0.5, within(0.02));
  }

  @Test
  void aTieBetweenOthersChangesNoDraw() {
    Quantity other = quantity("zeal", "1 to 2");
    Quantity another = quantity("yield", "1 to 2");
    Correlation one = new Correlation("price", "share", 0.5);
    Inputs alone = inputs(List.of(PRICE, SHARE, TOKENS), one);
    Inputs more = inputs(
        List.of(other, TOKENS, another, PRICE, SHARE), new Correlation("zeal", "yield", 0.5), one);
    for (Quantity quantity : List.of(PRICE, SHARE, TOKENS)) {
      assertThat(draws(more, quantity)).as(quantity.name()).isEqualTo(draws(alone, quantity));
    }
  }

  @Test
  void theOrderOfInputsAndOfNamesInATieChangesNoDraw() {
    Inputs one = inputs(List.of(PRICE, SHARE), new Correlation("price", "share", 0.5));
    Inputs other = inputs(List.of(SHARE, PRICE), new Correlation("share", "price", 0.5));
    assertThat(draws(other, PRICE)).isEqualTo(draws(one, PRICE));
    assertThat(draws(other, SHARE)).isEqualTo(draws(one, SHARE));
  }

  @Test
  void aPointThatAStudyChoosesIsTiedLikeADraw() {
    Inputs tied = inputs(List.of(PRICE, SHARE), new Correlation("price", "share", 1));
    Sampler sampler = new Sampler(tied, 42);
    Draws draw = tied.central();
    sampler.set(draw, 0, new double[] {0.9, 0.2});
    assertThat(draw.get(tied.add(PRICE))).isCloseTo(exact(PRICE, 0.9), within(1e-4));
    assertThat(draw.get(tied.add(SHARE))).isCloseTo(exact(SHARE, 0.9), within(1e-3));
  }

  /** 1 − 6 Σ d² / (n³ − n), where no two values are the same. */
  private static double spearman(double[] first, double[] second) {
    int[] ranks = ranks(first);
    int[] others = ranks(second);
    double sum = 0;
    for (int i = 0; i < ranks.length; i++) {
      double distance = ranks[i] - others[i];
      sum += distance * distance;
    }
    double n = ranks.length;
    return 1 - 6 * sum / (n * n * n - n);
  }

  private static int[] ranks(double[] values) {
    int[] order = IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> values[i]))
        .mapToInt(Integer::intValue)
        .toArray();
    int[] ranks = new int[values.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
    return ranks;
  }
}
