package org.mixcost.study.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mixcost.model.CostModel;
import org.mixcost.model.Draw;
import org.mixcost.model.Inputs;
import org.mixcost.model.Line;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Estimate;
import org.mixcost.simulate.Measure;
import org.mixcost.simulate.Measure.OfLine;
import org.mixcost.simulate.Simulation;
import org.mixcost.simulate.SimulationPlan;

/** Runs one comparison: plans the models, estimates, simulates, and puts the results together. */
final class ComparisonRun {
  private final Study study;
  private final List<CostModel> models;
  private final List<Estimate> estimates;
  private final int baseline;
  private final Simulation simulation;

  ComparisonRun(Study study, SimulationPlan plan) {
    Inputs inputs = new Inputs();
    this.study = study;
    models = study.scenarios().stream()
        .map(scenario -> CostModel.plan(scenario, inputs))
        .toList();
    Draw central = inputs.central();
    estimates = models.stream().map(model -> Estimate.of(model, central)).toList();
    baseline = study.scenarios().indexOf(study.baselineScenario());
    simulation = Simulation.run(models, inputs, measures(), plan);
  }

  Comparison compare() {
    List<Result> results =
        IntStream.range(0, models.size()).mapToObj(this::result).toList();
    List<Difference> differences = others().mapToObj(this::difference).toList();
    return new Comparison(study, simulation.plan(), results, differences);
  }

  /** All that is summed up over the draws. */
  private List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      for (Line line : models.get(i).lines()) {
        measures.add(new OfLine(i, line));
      }
    }
    others().forEach(i -> measures.addAll(List.of(lessBaseline(i), overBaseline(i))));
    return measures;
  }

  private IntStream others() {
    return IntStream.range(0, models.size()).filter(i -> i != baseline);
  }

  private Measure lessBaseline(int scenario) {
    return new Measure.Difference(total(scenario), total(baseline));
  }

  private Measure overBaseline(int scenario) {
    return new Measure.Ratio(total(scenario), total(baseline));
  }

  private OfLine total(int scenario) {
    return new OfLine(scenario, models.get(scenario).total());
  }

  private Result result(int scenario) {
    Map<Line, Figure> figures = new LinkedHashMap<>();
    for (Line line : models.get(scenario).lines()) {
      double central = estimates.get(scenario).value(line);
      figures.put(
          line, Figure.of(line.unit(), central, simulation.get(new OfLine(scenario, line))));
    }
    return new Result(models.get(scenario), figures);
  }

  private Difference difference(int scenario) {
    double usd = estimates.get(scenario).totalUsd();
    double baselineUsd = estimates.get(baseline).totalUsd();
    return new Difference(
        models.get(scenario).scenario().name(),
        study.baseline(),
        Figure.of(Unit.USD, usd - baselineUsd, simulation.get(lessBaseline(scenario))),
        Figure.of(Unit.FACTOR, usd / baselineUsd, simulation.get(overBaseline(scenario))),
        simulation.get(lessBaseline(scenario)).shareBelowZero());
  }
}
