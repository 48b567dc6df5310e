package org.mixcost.analysis.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.mixcost.testing.Studies.HOURS;
import static org.mixcost.testing.Studies.PRICE_AND_LICENSE;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.sweep.Sweep.Axis;
import org.mixcost.model.Models;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Summary;
import org.mixcost.simulate.Varied;
import org.mixcost.testing.Studies;

/** A grid of values, each point on the same draws. */
class SweepTest {
  private static final SimulationPlan PLAN = SimulationPlan.of(4096, 42);

  private final Models models = Studies.models(PRICE_AND_LICENSE);

  private Axis axis(String name, Double... values) {
    return new Axis(Varied.find(models.inputs(), name).orElseThrow(), List.of(values));
  }

  private Sweep sweep(Axis... axes) {
    return Grid.of(models, List.of(axes)).evaluate(PLAN, new Progress());
  }

  private static Summary spread(Sweep.Point point, int scenario) {
    return point.totals().get(scenario).spread().orElseThrow();
  }

  @Test
  void theCentralValuesAreTheArithmetic() {
    Sweep sweep = sweep(axis("training.price", 1.0, 2.5, 4.0));
    for (Sweep.Point point : sweep.points()) {
      double usd = HOURS * point.at().get(0) + 50;
      assertThat(point.totals().get(0).central()).isCloseTo(usd, within(1e-9));
      assertThat(point.totals().get(1).central()).isCloseTo(usd + 150, within(1e-9));
    }
  }

  /** A scenario that states no development shows no line of it, which is no reason not to move it. */
  @Test
  void aCostThatIsNotAskedForIsAddedOnceAStudyMovesIt() {
    Axis development = axis("training.development", 1.0, 3.0);
    Sweep sweep = sweep(axis("training.price", 2.0), development);
    assertThat(models.all().get(0).find("compute.development")).isEmpty();
    assertThat(models.all().get(0).reads(development.input().inputs().get(0))).isTrue();
    assertThat(sweep.points().get(0).totals().get(0).central())
        .isCloseTo(HOURS * 2 + 50, within(1e-9));
    assertThat(sweep.points().get(1).totals().get(0).central())
        .isCloseTo(HOURS * 2 * 3 + 50, within(1e-9));
  }

  @Test
  void theLastAxisIsTheFastest() {
    Sweep sweep = sweep(axis("training.price", 3.0, 1.0), axis("other.license", 5.0, 6.0, 7.0));
    assertThat(sweep.points())
        .extracting(Sweep.Point::at)
        .containsExactly(
            List.of(3.0, 5.0),
            List.of(3.0, 6.0),
            List.of(3.0, 7.0),
            List.of(1.0, 5.0),
            List.of(1.0, 6.0),
            List.of(1.0, 7.0));
    assertThat(sweep.points().get(2).totals().get(0).central())
        .isCloseTo(3 * HOURS + 7, within(1e-9));
  }

  @Test
  void aPointAtTheValueTheInputHasAnywayIsTheComparison() {
    Comparison comparison = Comparison.of(models.study(), PLAN);
    Sweep.Point point = sweep(axis("training.utilization", 0.5)).points().get(0);
    assertThat(point.totals())
        .containsExactly(comparison.get("a").total(), comparison.get("b").total());
  }

  /** Every point has the same licenses, so that the mean moves by the hours alone and the spread not at all. */
  @Test
  void neighboringPointsDifferByWhatWasMovedAndNotByChance() {
    List<Sweep.Point> points = sweep(axis("training.price", 1.0, 1.01, 1.02)).points();
    for (int i = 1; i < points.size(); i++) {
      Summary before = spread(points.get(i - 1), 0);
      Summary after = spread(points.get(i), 0);
      assertThat(after.mean() - before.mean()).isCloseTo(HOURS * 0.01, within(1e-9));
      assertThat(after.p95() - before.p95()).isCloseTo(HOURS * 0.01, within(0.01));
    }
  }

  @Test
  void whereTheInputDoesNotMatterNothingMoves() {
    List<Sweep.Point> points = sweep(axis("other.extra", 100.0, 150.0, 200.0)).points();
    assertThat(points)
        .extracting(point -> point.totals().get(0))
        .containsOnly(points.get(0).totals().get(0));
    assertThat(spread(points.get(2), 1).mean() - spread(points.get(0), 1).mean())
        .isCloseTo(100, within(1e-9));
  }

  @Test
  void whereEverythingIsHeldThereIsNoSpread() {
    Sweep sweep = sweep(
        axis("training.price", 2.0), axis("other.license", 1.0), axis("other.extra", 100.0, 110.0));
    assertThat(sweep.points())
        .allSatisfy(point ->
            assertThat(point.totals()).extracting(Figure::spread).allMatch(s -> s.isEmpty()));
  }

  @Test
  void itTellsHowFarItHasCome() {
    Progress progress = new Progress();
    Grid.of(models, List.of(axis("training.price", 1.0, 2.0, 3.0))).evaluate(PLAN, progress);
    assertThat(progress.share()).isEqualTo(1);
  }

  /** Wherever it is cut, so that several machines may share the points. */
  @Test
  void slicesAreTheWhole() {
    Grid grid = Grid.of(
        models, List.of(axis("training.price", 3.0, 1.0, 2.0), axis("other.license", 5.0, 6.0)));
    List<Sweep.Point> whole = grid.evaluate(PLAN, new Progress()).points();
    for (long cut = 0; cut <= grid.size(); cut++) {
      List<Sweep.Point> slices = new ArrayList<>(grid.evaluate(0, cut, PLAN, new Progress()));
      slices.addAll(grid.evaluate(cut, grid.size(), PLAN, new Progress()));
      assertThat(slices).isEqualTo(whole).hasSize(6);
    }
    assertThatThrownBy(() -> grid.evaluate(5, 7, PLAN, new Progress()))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aSweepOfNothingIsNoQuestion() {
    assertThatThrownBy(() -> new SweepQuestion(models.study(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
