package org.mixcost.examples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.MixCost;
import org.mixcost.analysis.breakeven.BreakevenQuestion;
import org.mixcost.analysis.bridge.Bridge;
import org.mixcost.analysis.bridge.Bridge.Driver;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.explain.Explanation;
import org.mixcost.analysis.explain.Explanation.Element;
import org.mixcost.analysis.sensitivity.Sensitivity;
import org.mixcost.analysis.sensitivity.Sensitivity.InputDriver;
import org.mixcost.analysis.sensitivity.Sensitivity.Output;
import org.mixcost.analysis.sweep.Sweep;
import org.mixcost.analysis.sweep.Sweep.Point;
import org.mixcost.analysis.sweep.SweepQuestion;
import org.mixcost.decision.Decision;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** Asks why scenarios differ, what that rests on, and where it turns. */
public final class AskWhy {
  private static final SimulationPlan PLAN = SimulationPlan.of(1024, 42);

  private final MixCost mixCost = MixCost.create();
  private final Study study;

  /** Questions to a study. */
  public AskWhy(Study study) {
    this.study = study;
  }

  /** What one scenario costs more than another for each thing in which they differ [USD]. */
  public Map<String, Double> drivers(String from, String to) {
    Bridge bridge = mixCost.bridge(study, from, to, PLAN);
    Map<String, Double> drivers = new LinkedHashMap<>();
    for (Driver driver : bridge.drivers()) {
      drivers.put(driver.id(), driver.part().central());
    }
    return drivers;
  }

  /** The share of the variance of the difference to the baseline that each uncertain input explains with all others. */
  public Map<String, Double> shares(String scenario) {
    Sensitivity sensitivity = mixCost.sensitivity(study, PLAN);
    Map<String, Double> shares = new LinkedHashMap<>();
    for (Output output : sensitivity.outputs()) {
      if (output.id().equals(Output.DIFFERENCE) && output.scenario().equals(scenario)) {
        for (InputDriver driver : output.drivers()) {
          shares.put(driver.name(), driver.total().share());
        }
      }
    }
    return shares;
  }

  /** Where two scenarios cost the same, such as {@code training.price=1:10}, in the unit of the input. */
  public double turn(String first, String second, String vary) {
    BreakevenQuestion question =
        new BreakevenQuestion(study, study.get(first), study.get(second), vary);
    return mixCost.breakeven(question, PLAN, new Progress()).get().nearest();
  }

  /** What the first scenario costs at each value of an input, such as {@code training.price=2:3:0.5} [USD]. */
  public Map<Double, Double> costs(String vary) {
    SweepQuestion question = new SweepQuestion(study, List.of(vary));
    Sweep sweep = mixCost.sweep(question, PLAN, new Progress()).get();
    Map<Double, Double> costs = new LinkedHashMap<>();
    for (Point point : sweep.points()) {
      costs.put(point.at().get(0), point.totals().get(0).central());
    }
    return costs;
  }

  /** What stands for the symbols of the formula of a figure, such as {@code training.gpu_hours}. */
  public Map<String, Double> terms(String scenario, String line) {
    Explanation explanation = mixCost.explain(study, scenario, line, PLAN).get();
    Map<String, Double> terms = new LinkedHashMap<>();
    for (Element term : explanation.root().terms()) {
      terms.put(term.symbol(), term.figure().central());
    }
    return terms;
  }

  /** The inputs that decide between the two cheapest scenarios, most first; none where those cost the same. */
  public List<String> decisive() {
    Comparison comparison = mixCost.compare(study, PLAN);
    Optional<Decision> decision = mixCost.decision(comparison, new Progress());
    return decision.stream()
        .flatMap(between -> between.drivers().stream())
        .map(InputDriver::name)
        .toList();
  }
}
