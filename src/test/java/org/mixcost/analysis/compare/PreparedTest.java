package org.mixcost.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.MixCost;
import org.mixcost.model.Line;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.Studies;

class PreparedTest {
  private static final MixCost MIX_COST = MixCost.create();
  private static final SimulationPlan PLAN = SimulationPlan.of(2048, 42);
  private static final Prepared PREPARED = prepare(Studies.PRICE_AND_LICENSE);

  private static Prepared prepare(String text) {
    return MIX_COST.prepare(Studies.of(text));
  }

  /** All figures of all scenarios, and of their differences. */
  private static Map<String, Figure> figures(Comparison comparison) {
    Map<String, Figure> figures = new TreeMap<>();
    for (Result result : comparison.results()) {
      result.lines().forEach(line -> figures.put(result.name() + line.id(), result.get(line)));
    }
    comparison.differences().forEach(other -> figures.put(other.scenario(), other.total()));
    return figures;
  }

  @ParameterizedTest
  @CsvSource({"01-headline.yaml", "02-every-kind-of-source.yaml", "05-mc12.yaml"})
  void itComparesAsTheStudyItselfIsCompared(String file) {
    Study study = Studies.shipped(file);
    Prepared prepared = MIX_COST.prepare(study);
    SimulationPlan other = SimulationPlan.of(512, 7);
    assertThat(figures(prepared.compare(PLAN))).isEqualTo(figures(MIX_COST.compare(study, PLAN)));
    assertThat(figures(prepared.compare(other))).isEqualTo(figures(MIX_COST.compare(study, other)));
  }

  /** Sixty hours at 3 USD and half of a license of 0 to 100 USD. */
  @Test
  void anInputIsHeldAtAValue() {
    Prepared held = PREPARED.with("training.price", 3);
    assertThat(held.estimate("a").totalUsd()).isEqualTo(60 * 3 + 50, within(1e-9));
    Figure total = held.compare(PLAN).get("a").total();
    assertThat(total.central()).isEqualTo(60 * 3 + 50, within(1e-9));
    assertThat(total.spread().orElseThrow().p5()).isEqualTo(60 * 3 + 5, within(0.1));
    assertThat(total.spread().orElseThrow().p95()).isEqualTo(60 * 3 + 95, within(0.1));
  }

  /** The file says the same with the value in it. */
  @Test
  void heldItIsAsIfTheFileSaidSo() {
    Comparison held = PREPARED.with("training.price", 3).compare(PLAN);
    Comparison said = prepare(Studies.PRICE_AND_LICENSE.replace("1 to 4", "3")).compare(PLAN);
    assertThat(figures(held)).isEqualTo(figures(said));
  }

  @Test
  void nothingIsLeftOfWhatWasHeld() {
    Map<String, Figure> before = figures(PREPARED.compare(PLAN));
    PREPARED.with("training.price", 3).compare(PLAN);
    assertThat(figures(PREPARED.compare(PLAN))).isEqualTo(before);
    assertThat(PREPARED
            .with("training.price", 3)
            .with("training.price", 2)
            .estimate("a")
            .totalUsd())
        .isEqualTo(60 * 2 + 50, within(1e-9));
  }

  /** The same bytes of the lines that are left, and no other line. */
  @Test
  void ofTheTotalAloneItIsTheSameTotal() {
    Prepared prepared = MIX_COST.prepare(Studies.shipped("02-every-kind-of-source.yaml"));
    Comparison whole = prepared.compare(PLAN);
    Comparison totals = prepared.only().compare(PLAN);
    assertThat(figures(whole)).containsAllEntriesOf(figures(totals));
    Result first = totals.results().get(0);
    assertThat(first.lines().stream().map(Line::id)).contains("total").doesNotContain("people");
    assertThat(first.find("training.gpu_hours")).isEmpty();
    assertThat(prepared.only("training.gpu_hours").compare(PLAN).results().get(0))
        .satisfies(result -> assertThat(result.find("training.gpu_hours")).isPresent());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      training.utilization | -0.4 | 'training.utilization' must be above 0% and up to 100%, found -0.4
      training.utilization | 1.2  | 'training.utilization' must be above 0% and up to 100%, found 1.2
      training.price       | NaN  | 'training.price' must be 0 or more, found NaN
      training.prise       | 2    | no input 'training.prise'; did you mean 'training.price'?
      """)
  void whatAFileCouldNotSayIsRefused(String input, double value, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PREPARED.with(input, value))
        .withMessage(message);
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PREPARED.only("totl"))
        .withMessageContaining("did you mean 'total'?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PREPARED.estimate("c"))
        .withMessageStartingWith("no scenario 'c'");
    assertThat(PREPARED.inputs()).contains("training.price", "other.license", "other.extra");
  }

  /** Eight threads with a setting each, on an executor that they share. */
  @Test
  void itServesSeveralThreadsAtOnce() throws Exception {
    ExecutorService eight = Executors.newFixedThreadPool(8);
    SimulationPlan plan = PLAN.on(eight, 2);
    List<Future<Map<String, Figure>>> running = IntStream.range(0, 64)
        .mapToObj(i -> eight.submit(
            () -> figures(PREPARED.with("training.price", 1 + i % 4).compare(plan))))
        .toList();
    for (int i = 0; i < running.size(); i++) {
      assertThat(running.get(i).get())
          .isEqualTo(figures(PREPARED.with("training.price", 1 + i % 4).compare(PLAN)));
    }
    eight.shutdown();
  }
}
