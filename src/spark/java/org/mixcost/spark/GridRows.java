package org.mixcost.spark;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.mixcost.MixCost;
import org.mixcost.analysis.sweep.Grid;
import org.mixcost.analysis.sweep.Sweep.Axis;
import org.mixcost.analysis.sweep.Sweep.Point;
import org.mixcost.report.document.Provenance;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.format.FileKeys;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** A grid as a table: a row for each point and scenario, the last axis fastest. */
final class GridRows implements Rows {
  /** Points whose figures are kept until their rows are written. */
  private static final long AT_ONCE = 1024;

  private final MixCost mixCost;
  private final Grid grid;
  private final SimulationPlan plan;
  private final List<String> scenarios;
  private final String currency;

  GridRows(MixCost mixCost, Grid grid, SimulationPlan plan) {
    Study study = grid.models().study();
    this.mixCost = mixCost;
    this.grid = grid;
    this.plan = plan;
    this.scenarios = study.scenarios().stream().map(Scenario::name).toList();
    this.currency = study.currency();
  }

  @Override
  public String work() {
    return size() + " points x " + plan.samples() + " draws";
  }

  @Override
  public long size() {
    return grid.size();
  }

  @Override
  public Provenance provenance() {
    Provenance made = mixCost.provenance(grid.models().study(), plan);
    return grid.chosen().contains(FileKeys.AS_OF.name()) ? made.undated() : made;
  }

  @Override
  public StructType schema() {
    Columns columns = new Columns().wholeNumber("point");
    grid.chosen().forEach(columns::text);
    for (Axis axis : grid.axes()) {
      columns.number(axis.input().name(), axis.input().unit().symbol());
    }
    return columns.text("scenario").text("currency").figure("").schema();
  }

  @Override
  public Stream<Row> rows(long from, long to) {
    long parts = (to - from + AT_ONCE - 1) / AT_ONCE;
    return LongStream.range(0, parts)
        .map(part -> from + part * AT_ONCE)
        .boxed()
        .flatMap(first -> evaluated(first, Math.min(first + AT_ONCE, to)));
  }

  private Stream<Row> evaluated(long first, long end) {
    List<Point> points = grid.evaluate(first, end, plan, new Progress());
    return IntStream.range(0, points.size()).boxed().flatMap(i -> rows(first + i, points.get(i)));
  }

  private Stream<Row> rows(long place, Point point) {
    return IntStream.range(0, scenarios.size())
        .mapToObj(i -> RowFactory.create(Columns.cells(
            place,
            point.words(),
            point.at(),
            scenarios.get(i),
            currency,
            Columns.values(Optional.of(point.totals().get(i))))));
  }
}
