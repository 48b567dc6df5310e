package org.mixcost.spark;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Difference;
import org.mixcost.analysis.compare.Result;
import org.mixcost.report.document.Provenance;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** Scenarios as a table: a row for each, with its total and its difference to the baseline, draw by draw. */
final class ScenarioRows implements Rows {
  /** Scenarios that are compared beside the baseline, and whose models and counters are kept meanwhile. */
  private static final int AT_ONCE = 24;

  private final MixCost mixCost;
  private final Study study;
  private final Scenario baseline;
  private final SimulationPlan plan;

  ScenarioRows(MixCost mixCost, Study study, SimulationPlan plan) {
    this.mixCost = mixCost;
    this.study = study;
    this.baseline = study.baselineScenario();
    this.plan = plan;
  }

  @Override
  public String work() {
    return size() + " scenarios x " + plan.samples() + " draws";
  }

  @Override
  public long size() {
    return study.scenarios().size();
  }

  @Override
  public Provenance provenance() {
    return mixCost.provenance(study, plan);
  }

  @Override
  public StructType schema() {
    return new Columns()
        .wholeNumber("place")
        .text("scenario")
        .text("currency")
        .figure("total_")
        .figureIfAny("difference_")
        .numberIfAny("probability_cheaper")
        .schema();
  }

  @Override
  public Stream<Row> rows(long from, long to) {
    int parts = (int) ((to - from + AT_ONCE - 1) / AT_ONCE);
    return LongStream.range(0, parts)
        .map(part -> from + part * AT_ONCE)
        .boxed()
        .flatMap(first -> compared(first.intValue(), (int) Math.min(first + AT_ONCE, to)));
  }

  private Stream<Row> compared(int first, int end) {
    Comparison comparison = compare(study.scenarios().subList(first, end));
    Map<String, Result> results =
        comparison.results().stream().collect(Collectors.toMap(Result::name, Function.identity()));
    Map<String, Difference> differences = comparison.differences().stream()
        .collect(Collectors.toMap(Difference::scenario, Function.identity()));
    return IntStream.range(first, end).mapToObj(place -> {
      String name = study.scenarios().get(place).name();
      return row(place, results.get(name), Optional.ofNullable(differences.get(name)));
    });
  }

  /** The totals of some scenarios and the baseline, and what each differs from it. */
  private Comparison compare(List<Scenario> some) {
    Stream<Scenario> others = some.stream().filter(one -> !one.name().equals(baseline.name()));
    Study part = study.withScenarios(Stream.concat(Stream.of(baseline), others).toList());
    return mixCost.prepare(part).only().compare(plan, new Progress());
  }

  private Row row(long place, Result result, Optional<Difference> difference) {
    return RowFactory.create(Columns.cells(
        place,
        result.name(),
        study.currency(),
        Columns.values(Optional.of(result.total())),
        Columns.values(difference.map(Difference::total)),
        difference.map(one -> one.odds().lower()).orElse(null)));
  }
}
