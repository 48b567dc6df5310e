package org.mixcost.report.present.backtest;

import java.util.Map;
import java.util.Optional;
import org.mixcost.analysis.quality.evidence.EpochRange;
import org.mixcost.analysis.quality.evidence.MultiplierTest;
import org.mixcost.analysis.quality.evidence.OtherEvidence;
import org.mixcost.analysis.quality.evidence.QualityBacktest;
import org.mixcost.analysis.quality.evidence.RepeatAccuracy;
import org.mixcost.analysis.quality.evidence.RepeatTest;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.Data.Items;

/** A back-test of quality for programs. */
final class QualityBacktestData {
  private QualityBacktestData() {}

  static Fields of(QualityBacktest backtest) {
    Fields accuracy =
        backtest.ofRepeats().map(all -> Fields.NONE.with("all", of(all))).orElse(Fields.NONE);
    for (Map.Entry<EpochRange, RepeatAccuracy> range : backtest.byEpochs().entrySet()) {
      accuracy = accuracy.with("epochs " + range.getKey(), of(range.getValue()));
    }
    return Fields.NONE
        .with("repeats_accuracy", accuracy)
        .with("repeats", Items.of(backtest.repeats(), QualityBacktestData::of))
        .with("multipliers", Items.of(backtest.multipliers(), QualityBacktestData::of))
        .with("other_evidence", Items.of(backtest.others(), QualityBacktestData::of));
  }

  private static Fields of(RepeatAccuracy accuracy) {
    Fields fields = Fields.NONE
        .with("runs", accuracy.runs())
        .with("median_observed", accuracy.observed())
        .with("median_error", accuracy.medianError())
        .with("bias", accuracy.bias())
        .with("coverage", accuracy.coverage());
    fields = with(fields, "median_ratio", accuracy.ratio());
    fields = with(fields, "published_law_median_error", accuracy.publishedError());
    return with(fields, "published_law_median_ratio", accuracy.publishedRatio());
  }

  private static Fields with(Fields fields, String name, Optional<Double> value) {
    return value.map(number -> fields.with(name, number)).orElse(fields);
  }

  private static Fields of(RepeatTest test) {
    Fields fields = Fields.NONE
        .with("id", test.run().id())
        .with("parameters", test.run().parameters())
        .with("unique_tokens", test.run().unique())
        .with("epochs", test.run().epochs())
        .with("predicted", test.predicted())
        .with("p5", test.low())
        .with("p95", test.high())
        .with("observed", test.run().excessLoss())
        .with("inside", test.isInside())
        .with("overfit", test.overfit());
    return with(fields, "published_law", test.run().excessByLaw());
  }

  private static Fields of(MultiplierTest test) {
    return Fields.NONE
        .with("id", test.work().id())
        .with("work", test.work().work())
        .with("method", test.work().method())
        .with("synthetic_share", test.share())
        .with("share_assumed", test.isShareAssumed())
        .with("predicted", test.predicted())
        .with("p5", test.low())
        .with("p95", test.high())
        .with("unreachable", test.unreachable())
        .with("published_low", test.reported().low())
        .with("published_high", test.reported().high())
        .with("published_is", QualityBacktestTables.standing(test))
        .with("used_for", Items.ofTexts(test.work().usedFor()))
        .with("metric", test.work().metric())
        .with("confounded", test.work().citation().note());
  }

  private static Fields of(OtherEvidence other) {
    return Fields.NONE
        .with("id", other.work().id())
        .with("work", other.work().work())
        .with("method", other.work().method())
        .with("why", other.reason())
        .with("result", other.work().result())
        .with("confounded", other.work().citation().note());
  }
}
