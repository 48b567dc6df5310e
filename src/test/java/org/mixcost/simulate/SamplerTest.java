package org.mixcost.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mixcost.model.Draws;
import org.mixcost.model.Input;
import org.mixcost.model.Inputs;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/** The draws of an input depend on its name and the seed, and on nothing else. */
class SamplerTest {
  private static final Quantity PRICE = quantity("price", "2 to 3");
  private static final Quantity SHARE = quantity("share", "beta(2, 5)");

  @Test
  void anotherInputChangesNoDraw() {
    Inputs alone = new Inputs();
    alone.add(PRICE);
    Inputs more = new Inputs();
    more.add(SHARE);
    more.add(quantity("fixed", "7"));
    more.add(PRICE);
    assertThat(draws(more, PRICE, 42, 3)).containsExactly(draws(alone, PRICE, 42, 3));
  }

  @Test
  void twoQuantitiesOfOneNameRiseAndFallTogether() {
    Quantity small = quantity("price", "uniform(0, 1)");
    Quantity large = quantity("price", "uniform(10, 20)");
    Inputs inputs = new Inputs();
    inputs.add(small);
    inputs.add(large);
    double[] first = draws(inputs, small, 42, 0);
    double[] second = draws(inputs, large, 42, 0);
    for (int i = 0; i < first.length; i++) {
      assertThat(second[i]).isCloseTo(10 + 10 * first[i], within(1e-12));
    }
  }

  @Test
  void theSameQuantityIsOneInput() {
    Inputs inputs = new Inputs();
    assertThat(inputs.add(PRICE)).isEqualTo(inputs.add(quantity("price", "2 to 3")));
    assertThat(inputs.all()).hasSize(1);
  }

  @Test
  void samplesComeInTheOrderOfTheBlocks() {
    Inputs inputs = new Inputs();
    Input price = inputs.add(PRICE);
    Sampler sampler = new Sampler(inputs, 42);
    Sampler.Samples samples = sampler.samples();
    Draws draw = inputs.central();
    for (int block = 0; block < 2; block++) {
      for (double expected : draws(inputs, PRICE, 42, block)) {
        samples.next(draw);
        assertThat(draw.get(price)).isEqualTo(expected);
        double probability = PRICE.distribution().probability(expected);
        assertThat(samples.probability(0, 0)).isCloseTo(probability, within(1e-4));
      }
    }
  }

  @Test
  void anotherSeedOrBlockGivesOtherDraws() {
    Inputs inputs = new Inputs();
    inputs.add(PRICE);
    double[] draws = draws(inputs, PRICE, 42, 0);
    assertThat(draws(inputs, PRICE, 43, 0)).isNotEqualTo(draws);
    assertThat(draws(inputs, PRICE, 42, 1)).isNotEqualTo(draws);
    assertThat(draws(inputs, PRICE, 42, 0)).isEqualTo(draws);
  }

  @Test
  void whatIsKnownIsTheSameInEveryDraw() {
    Quantity fixed = quantity("fixed", "7");
    Inputs inputs = new Inputs();
    inputs.add(fixed);
    inputs.add(PRICE);
    assertThat(draws(inputs, fixed, 42, 0)).containsOnly(7);
    assertThat(inputs.uncertain()).extracting(Input::quantity).containsExactly(PRICE);
  }

  private static double[] draws(Inputs inputs, Quantity quantity, long seed, long number) {
    Input input = inputs.add(quantity);
    Sampler sampler = new Sampler(inputs, seed);
    Sampler.Block block = sampler.newBlock();
    sampler.fill(number, block);
    Draws draw = inputs.central();
    double[] values = new double[Sampler.BLOCK];
    for (int row = 0; row < values.length; row++) {
      sampler.set(draw, block, row);
      values[row] = draw.get(input);
    }
    return values;
  }

  private static Quantity quantity(String name, String text) {
    return Quantity.parse(name, text, Unit.FACTOR, Citation.stated("test"));
  }
}
