package org.mixcost.analysis.bridge;

import java.util.List;
import java.util.Optional;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;

/**
 * What is requested of a bridge.
 *
 * @param study where the scenarios are, and which of their inputs are tied to each other
 * @param from the scenario one starts from
 * @param to the scenario one arrives at
 * @param figure the id of a line, such as {@code total}
 * @param grouping how drivers are put together; the coarsest that tells two of them apart where none is requested
 * @param order of the drivers, the first ones at least; by Shapley's rule, which depends on no order, if empty
 */
public record BridgeQuestion(
    Study study,
    Scenario from,
    Scenario to,
    String figure,
    Optional<Grouping> grouping,
    List<String> order) {

  public BridgeQuestion {
    order = List.copyOf(order);
  }

  /** Why the totals of two scenarios differ. */
  public static BridgeQuestion ofTotals(Study study, String from, String to) {
    return new BridgeQuestion(
        study, study.get(from), study.get(to), "total", Optional.empty(), List.of());
  }
}
