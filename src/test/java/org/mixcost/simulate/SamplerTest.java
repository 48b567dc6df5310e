package org.mixcost.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mixcost.model.Draw;
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
    assertThat(column(more, 1, 42, 3)).containsExactly(column(alone, 0, 42, 3));
  }

  @Test
  void twoQuantitiesOfOneNameRiseAndFallTogether() {
    Inputs inputs = new Inputs();
    inputs.add(quantity("price", "uniform(0, 1)"));
    inputs.add(quantity("price", "uniform(10, 20)"));
    double[] first = column(inputs, 0, 42, 0);
    double[] second = column(inputs, 1, 42, 0);
    for (int i = 0; i < first.length; i++) {
      assertThat(second[i])
          .isEqualTo(10 + 10 * first[i], org.assertj.core.api.Assertions.within(1e-12));
    }
  }

  @Test
  void theSameQuantityIsOneInput() {
    Inputs inputs = new Inputs();
    assertThat(inputs.add(PRICE)).isEqualTo(inputs.add(quantity("price", "2 to 3")));
    assertThat(inputs.all()).hasSize(1);
  }

  @Test
  void anotherSeedOrBlockGivesOtherDraws() {
    Inputs inputs = new Inputs();
    inputs.add(PRICE);
    double[] draws = column(inputs, 0, 42, 0);
    assertThat(column(inputs, 0, 43, 0)).isNotEqualTo(draws);
    assertThat(column(inputs, 0, 42, 1)).isNotEqualTo(draws);
    assertThat(column(inputs, 0, 42, 0)).isEqualTo(draws);
  }

  @Test
  void onlyUncertainInputsAreSet() {
    Inputs inputs = new Inputs();
    Input fixed = inputs.add(quantity("fixed", "7"));
    Input price = inputs.add(PRICE);
    Sampler sampler = new Sampler(inputs, 42);
    double[][] columns = sampler.newColumns();
    sampler.fill(0, columns);
    Draw draw = inputs.central();
    sampler.set(draw, columns, 5);
    assertThat(draw.get(fixed)).isEqualTo(7);
    assertThat(draw.get(price)).isEqualTo(columns[0][5]);
    assertThat(columns).hasDimensions(1, Sampler.BLOCK);
  }

  private static double[] column(Inputs inputs, int uncertain, long seed, long block) {
    Sampler sampler = new Sampler(inputs, seed);
    double[][] columns = sampler.newColumns();
    sampler.fill(block, columns);
    return columns[uncertain];
  }

  private static Quantity quantity(String name, String text) {
    return Quantity.parse(name, text, Unit.FACTOR, Citation.stated("test"));
  }
}
