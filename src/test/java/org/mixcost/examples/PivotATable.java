package org.mixcost.examples;

import static tech.tablesaw.aggregate.AggregateFunctions.sum;

import java.nio.file.Path;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.report.present.compare.ComparisonTables;
import org.mixcost.simulate.SimulationPlan;
import tech.tablesaw.api.Table;

/** Takes the lines of all scenarios out as a table of Tablesaw, and pivots it. */
public final class PivotATable {
  private PivotATable() {}

  /** Prints what each scenario spends on what. */
  public static void main(String[] args) {
    System.out.println(costs(Path.of(args[0])).print());
  }

  /** A row for each category of cost, one for the total, and a column for each scenario. */
  public static Table costs(Path file) {
    MixCost mixCost = MixCost.create();
    Comparison comparison = mixCost.compare(mixCost.read(file).get(), SimulationPlan.usual());
    Table lines = new ComparisonTables(comparison).tidy().toTable();
    Table costs = lines.where(lines.stringColumn("category").isNotIn("figure", "difference"));
    return costs.pivot("category", "scenario", "central", sum);
  }
}
