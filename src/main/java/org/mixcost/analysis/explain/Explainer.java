package org.mixcost.analysis.explain;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;
import org.mixcost.model.CostModel;
import org.mixcost.model.Draws;
import org.mixcost.model.Inputs;
import org.mixcost.model.Line;
import org.mixcost.model.UnknownLine;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Measure;
import org.mixcost.simulate.Pins;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.Sampler;
import org.mixcost.simulate.Simulation;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Summary;

/** Reads the explanation of a figure off the bill that it stands in. */
public final class Explainer {
  private final CostModel model;
  private final Inputs inputs;
  private final Line root;

  private Explainer(Planned planned, Line root) {
    this.model = planned.model();
    this.inputs = planned.inputs();
    this.root = root;
  }

  /**
   * What explains a line of a scenario.
   *
   * @param scenario its name; if left out the baseline or, where that has no such line, the first that has
   * @param id of the line
   * @return an issue where there is no such scenario, or no such line in it
   */
  public static Checked<Explainer> of(Study study, Optional<String> scenario, String id) {
    List<String> names = study.scenarios().stream().map(Scenario::name).toList();
    Optional<String> unknown = scenario.filter(name -> !names.contains(name));
    if (unknown.isPresent()) {
      return Checked.failed(Issue.error(
          "unknown-scenario",
          Where.NOWHERE,
          "no scenario '" + unknown.get() + "'" + Suggestion.didYouMean(unknown.get(), names)));
    }
    List<Planned> planned =
        candidates(study, scenario).map(one -> Planned.of(study, one)).toList();
    return planned.stream()
        .flatMap(one -> one.model().find(id).map(line -> new Explainer(one, line)).stream())
        .findFirst()
        .map(Checked::of)
        .orElseGet(() -> Checked.failed(
            UnknownLine.of(id, planned.stream().map(Planned::model).toList())));
  }

  /** The scenario that is requested, or all of them, the baseline first. */
  private static Stream<Scenario> candidates(Study study, Optional<String> scenario) {
    return scenario
        .map(name -> Stream.of(study.get(name)))
        .orElseGet(
            () -> Stream.concat(Stream.of(study.baselineScenario()), study.scenarios().stream())
                .distinct());
  }

  /**
   * The explanation.
   *
   * @param plan how often the inputs are drawn, where they are uncertain
   */
  public Explanation explain(SimulationPlan plan, Progress progress) {
    return explain(List.of(root), plan, progress).get(0);
  }

  /** The explanations of all lines of the scenario, from the same draws. */
  List<Explanation> explainAll(SimulationPlan plan) {
    return explain(model.lines(), plan, new Progress());
  }

  private List<Explanation> explain(List<Line> roots, SimulationPlan plan, Progress progress) {
    Draws central = inputs.central();
    Map<Line, Summary> spreads =
        inputs.uncertain().isEmpty() ? Map.of() : spreads(roots, plan, progress);
    return roots.stream()
        .map(line -> new Telling(model, central, spreads).tree(line))
        .map(reported -> new Explanation(model.scenario(), reported))
        .toList();
  }

  private Map<Line, Summary> spreads(List<Line> roots, SimulationPlan plan, Progress progress) {
    Map<Line, Measure> measures = new LinkedHashMap<>();
    roots.stream()
        .flatMap(line -> model.withTerms(line).stream())
        .forEach(line -> measures.put(line, new Measure.OfLine(0, line)));
    progress.plan(plan.samples());
    Sampler sampler = new Sampler(inputs, plan.seed());
    Simulation simulation = Simulation.run(
        List.of(model),
        inputs,
        List.copyOf(measures.values()),
        plan,
        new Simulation.Setting(sampler, Pins.NONE, progress));
    Map<Line, Summary> spreads = new HashMap<>();
    measures.forEach((line, measure) -> spreads.put(line, simulation.get(measure)));
    return spreads;
  }
}
