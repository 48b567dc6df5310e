package org.mixcost.report.present.compare;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.analysis.compare.Result;
import org.mixcost.report.present.Naming;
import org.mixcost.scenario.DataSource;
import org.mixcost.scenario.Generator;
import org.mixcost.scenario.GpuPrice;
import org.mixcost.scenario.GpuWork;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Stage;
import org.mixcost.scenario.SyntheticSource;

/** How accelerators are paid for, so that bases are never mixed without a word. */
final class CostBasis {
  private CostBasis() {}

  /** Of a scenario: that of the run and of its stages, and of each source that is made on another. */
  static String of(Scenario scenario) {
    List<String> training = ofTraining(scenario);
    return String.join(" and ", training)
        + scenario.data().sources().stream()
            .flatMap(source -> ofSource(source, training))
            .collect(joining());
  }

  /** Each way once. */
  private static List<String> ofTraining(Scenario scenario) {
    List<Stage> stages = scenario.training().further().stages();
    return Stream.concat(Stream.of(scenario.training().price()), stages.stream().map(Stage::price))
        .map(GpuPrice::basis)
        .distinct()
        .toList();
  }

  private static Stream<String> ofSource(DataSource source, List<String> training) {
    return Stream.concat(generation(source), source.processedOn().stream().map(GpuWork::price))
        .map(GpuPrice::basis)
        .distinct()
        .filter(basis -> !training.contains(basis))
        .map(basis -> ", for " + source.name() + " " + basis);
  }

  private static Stream<GpuPrice> generation(DataSource source) {
    return source instanceof SyntheticSource synthetic
            && synthetic.generator() instanceof Generator.SelfHosted own
        ? Stream.of(own.price())
        : Stream.empty();
  }

  /** Which scenarios are on which, where they are on more than one. */
  static Optional<String> across(List<Result> results, Naming naming) {
    Map<String, List<Result>> byBasis = results.stream()
        .collect(groupingBy(result -> of(result.scenario()), LinkedHashMap::new, toList()));
    String bases = byBasis.entrySet().stream()
        .map(basis -> basis.getKey() + " in " + names(basis.getValue(), naming))
        .collect(joining("; "));
    return Optional.of("Cost bases differ, accelerators are " + bases + ".")
        .filter(any -> byBasis.size() > 1);
  }

  private static String names(List<Result> results, Naming naming) {
    return results.stream().map(Result::name).map(naming::scenario).collect(joining(", "));
  }
}
