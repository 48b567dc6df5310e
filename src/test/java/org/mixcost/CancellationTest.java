package org.mixcost;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.analysis.actuals.Charges;
import org.mixcost.analysis.breakeven.BreakevenQuestion;
import org.mixcost.analysis.bridge.BridgeQuestion;
import org.mixcost.analysis.decide.DecideQuestion;
import org.mixcost.analysis.fit.FitPlan;
import org.mixcost.analysis.pilot.PilotQuestion;
import org.mixcost.analysis.sweep.SweepQuestion;
import org.mixcost.diff.DiffQuestion;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Where;
import org.mixcost.load.runs.RunTable;
import org.mixcost.scenario.Optimization;
import org.mixcost.scenario.Optimization.Goal;
import org.mixcost.scenario.Optimization.Variable;
import org.mixcost.scenario.Pilot;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.Written;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.Studies;

/** Every analysis ends where it is cancelled. */
class CancellationTest {
  private static final MixCost MIX_COST = MixCost.create();
  private static final SimulationPlan PLAN = SimulationPlan.of(256, 42);
  private static final Study STUDY = Studies.shipped("01-headline.yaml");
  private static final Optimization CHEAPEST = new Optimization(
      Optional.empty(),
      Optional.of(new Goal(new Written("total", Where.NOWHERE), false)),
      Optional.empty(),
      List.of(new Variable("training.price", List.of("1..3"), Where.NOWHERE)),
      List.of());
  private static final RunTable RUNS =
      MIX_COST.readRuns(Path.of("src/test/resources/org/mixcost/cli/runs.csv")).get();

  private static final Path ACTUALS = Path.of("src/test/resources/org/mixcost/actuals");
  private static final Study PROJECT =
      MIX_COST.read(ACTUALS.resolve("plan.yaml")).get();
  private static final Charges BILL =
      MIX_COST.readBill(ACTUALS.resolve("bill.csv"), List.of()).get();

  private static final Map<String, Consumer<Progress>> ANALYSES = Map.ofEntries(
      entry("compare", progress -> MIX_COST.compare(STUDY, PLAN, progress)),
      entry("actuals", progress -> MIX_COST.actuals(PROJECT, "ours", BILL, PLAN, progress)),
      entry("fit", progress -> MIX_COST.fit(RUNS, FitPlan.of(40, 42), progress)),
      entry("estimates", progress -> MIX_COST.estimates(STUDY, PLAN, progress)),
      entry("findings", progress -> MIX_COST.findings(STUDY, PLAN, progress)),
      entry("report", progress -> MIX_COST.report(STUDY, PLAN, progress)),
      entry("bridges", progress -> MIX_COST.bridges(STUDY, PLAN, progress)),
      entry("sensitivity", progress -> MIX_COST.sensitivity(STUDY, PLAN, progress)),
      entry(
          "bridge",
          progress -> MIX_COST.bridge(
              BridgeQuestion.ofTotals(STUDY, "gpt3-2020", "gpt3-2024"), PLAN, progress)),
      entry(
          "sweep",
          progress -> MIX_COST.sweep(
              new SweepQuestion(STUDY, List.of("training.price=1,2")), PLAN, progress)),
      entry(
          "optimize",
          progress -> MIX_COST.optimize(words -> Checked.of(STUDY), CHEAPEST, PLAN, progress)),
      entry(
          "breakeven",
          progress -> MIX_COST.breakeven(
              new BreakevenQuestion(
                  STUDY, STUDY.baselineScenario(), STUDY.others().get(0), "training.price"),
              PLAN,
              progress)),
      entry(
          "pilots",
          progress -> MIX_COST.pilots(
              new PilotQuestion(
                  STUDY, "total", List.of(Pilot.of("data.synthetic.textbooks.acceptance", "100"))),
              PLAN,
              progress)),
      entry("diff", progress -> MIX_COST.diff(DiffQuestion.ofTotals(STUDY, STUDY), PLAN, progress)),
      entry("decide", progress -> MIX_COST.decide(DecideQuestion.ofTotals(STUDY), PLAN, progress)),
      entry(
          "explain",
          progress -> MIX_COST.explain(STUDY, Optional.of("gpt3-2024"), "total", PLAN, progress)),
      entry("backtest", MIX_COST::backtest),
      entry("backtestQuality", progress -> MIX_COST.backtestQuality(PLAN, progress)));

  static Stream<String> analyses() {
    return ANALYSES.keySet().stream();
  }

  /** The flag stays set, so that whoever called knows too. */
  @ParameterizedTest
  @MethodSource("analyses")
  void whatIsInterruptedThrows(String analysis) {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> ANALYSES.get(analysis).accept(new Progress()))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("analyses")
  void whatIsCancelledThrows(String analysis) {
    Progress progress = new Progress();
    progress.cancel();
    assertThatThrownBy(() -> ANALYSES.get(analysis).accept(progress))
        .isInstanceOf(CancellationException.class);
  }
}
