package org.mixcost.analysis.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mixcost.model.Models;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.Ranking;
import org.mixcost.simulate.SimulationPlan;

/** Compares the scenarios of a study part by part, and then the cheapest with its rivals. */
final class PartwiseComparison {
  private final Study study;
  private final List<Study> parts;
  private final SimulationPlan plan;
  private final Progress progress;

  PartwiseComparison(Study study, List<Study> parts, SimulationPlan plan, Progress progress) {
    this.study = study;
    this.parts = parts;
    this.plan = plan;
    this.progress = progress;
  }

  Comparison compare() {
    progress.plan(plan.samples() * parts.size());
    Map<String, Result> byName = new HashMap<>();
    List<Difference> differences = new ArrayList<>();
    for (Study part : parts) {
      Comparison compared = compare(part);
      compared.results().forEach(result -> byName.put(result.name(), result));
      differences.addAll(compared.differences());
    }
    List<Result> results =
        study.scenarios().stream().map(scenario -> byName.get(scenario.name())).toList();
    return new Comparison(study, plan, results, differences, rivals(results));
  }

  private Comparison compare(Study part) {
    return Prepared.of(Models.plan(part)).run(plan, progress);
  }

  private List<Difference> rivals(List<Result> results) {
    Ranking ranking = Ranking.of(results, result -> result.total().central());
    List<String> first = Stream.concat(Stream.of(ranking.cheapest()), ranking.rivals().stream())
        .map(place -> results.get(place).name())
        .toList();
    List<Study> rivals = Parts.of(study.only(first).comparedWith(first.get(0)));
    progress.plan(plan.samples() * rivals.size());
    return rivals.stream().flatMap(part -> compare(part).differences().stream()).toList();
  }
}
