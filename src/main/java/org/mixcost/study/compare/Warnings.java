package org.mixcost.study.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Where;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.TrainingPlan.Cluster;

/** What a result shows that its reader should be wary of. */
final class Warnings {
  private final Result result;
  private final Scenario scenario;

  Warnings(Result result) {
    this.result = result;
    this.scenario = result.scenario();
  }

  List<Issue> find() {
    return deadline().stream().toList();
  }

  private Optional<Issue> deadline() {
    return scenario.training().cluster().flatMap(Cluster::deadline).flatMap(this::missed);
  }

  private Optional<Issue> missed(Quantity deadline) {
    double days = result.get("training.days").p50();
    String message = String.format(
        Locale.ROOT,
        "training takes %.0f days, longer than the deadline of %s",
        days,
        deadline.text());
    return days > deadline.median()
        ? Optional.of(Issue.warning("deadline-missed", Where.NOWHERE, message))
        : Optional.empty();
  }
}
