package org.mixcost.analysis.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.catalog.Accelerator;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.PublishedRun;
import org.mixcost.catalog.UtilizationRule;

/**
 * A run that tests nothing.
 *
 * @param run that was asked for
 * @param reason in the words of a report
 */
public record RefusedRun(PublishedRun run, String reason) {

  /** Why a run cannot be compared with an estimate, if it cannot. */
  static Optional<RefusedRun> of(PublishedRun run, Catalog catalog) {
    return reason(run, catalog).map(reason -> new RefusedRun(run, reason));
  }

  private static Optional<String> reason(PublishedRun run, Catalog catalog) {
    if (run.hours().isCircular()) {
      return Optional.of(
          run.hours().kind().equals("assumed")
              ? "circular: its chip-hours are assumed"
              : "circular: its chip-hours were worked out from its operations or its speed");
    }
    List<String> missing = missing(run, catalog);
    if (!missing.isEmpty()) {
      return Optional.of("missing: " + String.join(", ", missing));
    }
    if (!run.isComparable()) {
      return Optional.of("not comparable" + because(run));
    }
    return run.machine()
        .precision()
        .filter(precision -> !UtilizationRule.isKnown(precision))
        .map(precision -> "no published run at its precision");
  }

  private static List<String> missing(PublishedRun run, Catalog catalog) {
    List<String> missing = new ArrayList<>();
    if (isMissing(run.trained().activeParameters())) {
      missing.add("active parameters");
    }
    if (isMissing(run.trained().tokens())) {
      missing.add("tokens seen");
    }
    if (isMissing(run.hours().gpuHours())) {
      missing.add("chip-hours");
    }
    if (catalog
        .accelerator(run.machine().accelerator())
        .flatMap(Accelerator::peak16)
        .isEmpty()) {
      missing.add("16-bit peak of its accelerator");
    }
    return missing;
  }

  private static boolean isMissing(Optional<Double> number) {
    return number.filter(value -> value > 0).isEmpty();
  }

  private static String because(PublishedRun run) {
    String why = run.citation().note().isEmpty() ? run.scope() : run.citation().note();
    return why.isEmpty() ? "" : ": " + why;
  }
}
