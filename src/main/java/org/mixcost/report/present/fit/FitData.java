package org.mixcost.report.present.fit;

import java.util.Arrays;
import java.util.List;
import org.mixcost.analysis.fit.Coefficient;
import org.mixcost.analysis.fit.LawFit;
import org.mixcost.analysis.fit.RefitInterval;
import org.mixcost.analysis.fit.Residual;
import org.mixcost.issue.Issue;
import org.mixcost.report.document.Data;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.Data.Items;

/** A law that was fitted, for programs. */
final class FitData {
  private FitData() {}

  static Fields of(LawFit fit) {
    List<Coefficient> coefficients = Arrays.asList(Coefficient.values());
    return Fields.NONE
        .with("form", "L = E + A / N^alpha + B / D^beta")
        .with("coefficients", Items.of(coefficients, coefficient -> of(fit, coefficient)))
        .with("covariance", covariance(fit))
        .with("procedure", fit.procedure())
        .with("objective", fit.objective())
        .with("delta", fit.plan().delta())
        .with("redrawn_picks", fit.refits().redrawn())
        .with("findings", Items.of(fit.findings(), FitData::of))
        .with("runs", Items.of(fit.allResiduals(), residual -> of(fit, residual)));
  }

  private static Fields of(LawFit fit, Coefficient coefficient) {
    RefitInterval interval = fit.refits().interval(coefficient, FitTables.COVERAGE);
    return Fields.NONE
        .with("coefficient", coefficient.symbol())
        .with("fit", coefficient.of(fit.law()))
        .with("p5", interval.low())
        .with("p95", interval.high())
        .with("standard_error", fit.refits().error(coefficient))
        .with("standard_error_of", coefficient.fittedAs());
  }

  private static Fields covariance(LawFit fit) {
    List<String> order =
        Arrays.stream(Coefficient.values()).map(Coefficient::fittedAs).toList();
    return Fields.NONE
        .with("order", Items.ofTexts(order))
        .with(
            "rows", Items.of(fit.refits().covariances(), row -> Items.of(row, Data.Decimal::new)));
  }

  private static Fields of(Issue finding) {
    return Fields.NONE.with("code", finding.code()).with("message", finding.message());
  }

  private static Fields of(LawFit fit, Residual residual) {
    return Fields.NONE
        .with("run", residual.run().name())
        .with("parameters", residual.run().parameters())
        .with("tokens", residual.run().tokens())
        .with("loss", residual.run().loss())
        .with("predicted", residual.predicted())
        .with("residual", residual.residual())
        .with("outlier", standing(fit, residual));
  }

  /** {@code dropped}, {@code kept}, or empty for a run that is no outlier. */
  static String standing(LawFit fit, Residual residual) {
    if (!residual.isOutlier()) {
      return "";
    }
    return fit.dropped().contains(residual) ? "dropped" : "kept";
  }
}
