package org.mixcost.report.present.backtest;

import java.util.Map;
import java.util.Optional;
import org.mixcost.analysis.backtest.Accuracy;
import org.mixcost.analysis.backtest.Backtest;
import org.mixcost.analysis.backtest.Outcome;
import org.mixcost.analysis.backtest.RefusedRun;
import org.mixcost.analysis.backtest.RunTest;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.Data.Items;

/** A back-test for programs. */
final class BacktestData {
  private BacktestData() {}

  static Fields of(Backtest backtest) {
    Fields outOfSample = with(Fields.NONE, "out_of_sample", backtest.outOfSample());
    return Fields.NONE
        .with("accuracy", with(outOfSample, "in_sample", backtest.inSample()))
        .with("by_generation", of(backtest.byGeneration()))
        .with("by_architecture", of(backtest.byArchitecture()))
        .with("runs", Items.of(backtest.tests(), BacktestData::of))
        .with("refused", Items.of(backtest.refused(), BacktestData::of));
  }

  private static Fields with(Fields fields, String name, Optional<Accuracy> accuracy) {
    return accuracy.map(found -> fields.with(name, of(found))).orElse(fields);
  }

  private static Fields of(Map<String, Accuracy> groups) {
    Fields fields = Fields.NONE;
    for (Map.Entry<String, Accuracy> group : groups.entrySet()) {
      fields = fields.with(group.getKey(), of(group.getValue()));
    }
    return fields;
  }

  private static Fields of(Accuracy accuracy) {
    return Fields.NONE
        .with("runs", accuracy.runs())
        .with("median_error", accuracy.medianError())
        .with("p90_error", accuracy.p90Error())
        .with("median_ratio", accuracy.bias())
        .with("coverage", accuracy.coverage())
        .with("within_1_5_times", accuracy.near());
  }

  private static Fields of(RunTest test) {
    Fields hours = Fields.NONE
        .with("id", test.run().published().id())
        .with("model", test.run().published().model())
        .with("organization", test.run().published().organization())
        .with("accelerator", test.run().published().machine().accelerator())
        .with("implied_utilization", test.run().impliedUtilization())
        .with("fitted_on", test.isFitted())
        .with("gpu_hours", of(test.outOfSample()));
    Fields seen = test.isFitted() ? hours.with("gpu_hours_in_sample", of(test.byRule())) : hours;
    return test.cost().map(cost -> seen.with("cost", of(cost))).orElse(seen);
  }

  private static Fields of(RunTest.CostTest cost) {
    return of(cost.usd())
        .with("usd_per_gpu_hour", cost.usdPerGpuHour())
        .with("price_implied", cost.isPriceImplied());
  }

  private static Fields of(Outcome outcome) {
    return Fields.NONE
        .with("estimated", outcome.estimated())
        .with("p5", outcome.low())
        .with("p95", outcome.high())
        .with("reported", outcome.reported())
        .with("error", outcome.error())
        .with("inside", outcome.isInside());
  }

  private static Fields of(RefusedRun refused) {
    return Fields.NONE.with("id", refused.run().id()).with("reason", refused.reason());
  }
}
