package org.mixcost.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mixcost.testing.Studies.HOURS;
import static org.mixcost.testing.Studies.PRICE_AND_LICENSE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mixcost.model.Models;
import org.mixcost.testing.Studies;

/** Inputs that are held at a value, and the analysis of moving one. */
class PinsTest {
  private final Models models = Studies.models(PRICE_AND_LICENSE);
  private final List<Measure> totals = List.of(
      new Measure.OfLine(0, models.all().get(0).total()),
      new Measure.OfLine(1, models.all().get(1).total()));

  private Varied varied(String name) {
    return Varied.find(models.inputs(), name).orElseThrow();
  }

  private Summary total(Pins pins) {
    SimulationPlan plan = SimulationPlan.of(4096, 42);
    Sampler sampler = new Sampler(models.inputs(), plan.seed());
    return Simulation.run(
            models.all(),
            models.inputs(),
            totals,
            plan,
            new Simulation.Setting(sampler, pins, new Progress()))
        .get(totals.get(0));
  }

  /** What is left is the license of 0 to 100, the same draws for every price. */
  @Test
  void theDrawsOfAllOtherInputsStayAsTheyAre() {
    Summary cheap = total(varied("training.price").at(1));
    Summary dear = total(varied("training.price").at(5));
    assertThat(cheap.p5()).isCloseTo(HOURS + 5, within(0.2));
    assertThat(cheap.p95()).isCloseTo(HOURS + 95, within(0.2));
    assertThat(dear.mean() - cheap.mean()).isCloseTo(4 * HOURS, within(1e-9));
  }

  @Test
  void pinsAddUpAndTheLaterHolds() {
    Pins both = varied("training.price").at(2).and(varied("other.license").at(7));
    assertThat(total(both)).isEqualTo(Summary.fixed(2 * HOURS + 7));
    Pins later = both.and(varied("training.price").at(3));
    assertThat(total(later)).isEqualTo(Summary.fixed(3 * HOURS + 7));
    assertThat(total(Pins.NONE.and(both))).isEqualTo(total(both));
  }

  @Test
  void allInputsOfANameAreHeldInEveryScenario() {
    Models two =
        Studies.models(PRICE_AND_LICENSE + "    training: {price: 10 to 20 USD/GPU-hour}\n");
    Varied price = Varied.find(two.inputs(), "training.price").orElseThrow();
    assertThat(price.inputs()).hasSize(2);
    Evaluator evaluator = new Evaluator(
        two,
        List.of(
            new Measure.OfLine(0, two.all().get(0).total()),
            new Measure.OfLine(1, two.all().get(1).total())));
    price.at(2).set(evaluator.draws());
    double[] usd = new double[2];
    evaluator.evaluate(usd);
    assertThat(usd[0]).isCloseTo(2 * HOURS + 50, within(1e-9));
    assertThat(usd[1]).isCloseTo(2 * HOURS + 50 + 150, within(1e-9));
  }

  @Test
  void anInputOfNoModelIsNotFound() {
    assertThat(Varied.find(models.inputs(), "training.prize")).isEmpty();
    assertThat(varied("training.price").unit().symbol()).isEqualTo("USD/GPU-hour");
  }

  /** What is rarely gone below and exceeded, or a tenth and ten times a known number, but no share above 1. */
  @Test
  void aUsualRange() {
    assertThat(varied("other.license").usualLow()).isCloseTo(1, within(1e-9));
    assertThat(varied("other.license").usualHigh()).isCloseTo(99, within(1e-9));
    assertThat(varied("model.parameters").usualLow()).isCloseTo(1e8, within(1e-3));
    assertThat(varied("model.parameters").usualHigh()).isCloseTo(1e10, within(1e-1));
    assertThat(varied("training.utilization").usualHigh()).isEqualTo(1);
  }
}
