package org.mixcost.analysis.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mixcost.analysis.explain.Explanation.Computed;
import org.mixcost.analysis.explain.Explanation.Element;
import org.mixcost.analysis.explain.Explanation.Given;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;
import org.mixcost.model.CostModel;
import org.mixcost.model.Derivation;
import org.mixcost.model.Draws;
import org.mixcost.model.Input;
import org.mixcost.model.Inputs;
import org.mixcost.model.Line;
import org.mixcost.model.Term;
import org.mixcost.model.UnknownLine;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Estimate;
import org.mixcost.simulate.Figure;
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
        candidates(study, scenario).map(one -> plan(study, one)).toList();
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

  /** A scenario is planned by itself, so that what it inherits is reported as its own file tells it. */
  private static Planned plan(Study study, Scenario scenario) {
    Inputs inputs = new Inputs();
    CostModel model = CostModel.plan(scenario, inputs);
    study.correlations().forEach(inputs::correlate);
    return new Planned(model, inputs);
  }

  private record Planned(CostModel model, Inputs inputs) {}

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
    Estimate bill = Estimate.of(model, central);
    Map<Line, Summary> spreads =
        inputs.uncertain().isEmpty() ? Map.of() : spreads(roots, plan, progress);
    return roots.stream()
        .map(line -> new Telling(central, bill, spreads).computed("", line))
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

  /** Tells each line and each input once. */
  private final class Telling {
    private final Draws central;
    private final Estimate bill;
    private final Map<Line, Summary> spreads;
    private final Set<Term> reported = new HashSet<>();

    Telling(Draws central, Estimate bill, Map<Line, Summary> spreads) {
      this.central = central;
      this.bill = bill;
      this.spreads = spreads;
    }

    Computed computed(String symbol, Line line) {
      Derivation derivation = model.derivation(line);
      boolean isShownAbove = !reported.add(line);
      return new Computed(
          symbol,
          line,
          figure(line),
          derivation.formula().text(),
          isShownAbove ? List.of() : terms(derivation),
          isShownAbove);
    }

    private List<Element> terms(Derivation derivation) {
      List<String> symbols = derivation.formula().symbols();
      List<Element> nodes = new ArrayList<>();
      for (int i = 0; i < derivation.terms().size(); i++) {
        nodes.add(
            node(i < symbols.size() ? symbols.get(i) : "", derivation.terms().get(i)));
      }
      return nodes;
    }

    private Element node(String symbol, Term term) {
      if (term instanceof Line line) {
        return computed(symbol, line);
      }
      if (term instanceof Input input) {
        return new Given(symbol, input.quantity(), figure(input), !reported.add(input));
      }
      throw new AssertionError(term);
    }

    private Figure figure(Line line) {
      double value = bill.value(line);
      return Figure.of(line.unit(), value, spreads.getOrDefault(line, Summary.fixed(value)));
    }

    private Figure figure(Input input) {
      Quantity quantity = input.quantity();
      return Figure.of(quantity.unit(), central.get(input), Summary.of(quantity.distribution()));
    }
  }
}
