package org.mixcost.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.formula.Formula;
import org.mixcost.formula.OwnershipFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Stage;
import org.mixcost.scenario.TrainingPlan;

/**
 * What of the cost of compute on own accelerators is capital: what they lose in value, and what the money costs that is bound in
 * them. The rest is what it costs to run them: electricity, hosting and staff.
 */
final class CapitalPart {
  private final TrainingPlan training;
  private final OwnAccelerators owned;
  private final Lines lines;
  private final Map<String, Step> written = new HashMap<>();
  private final Map<String, Line> shares = new HashMap<>();
  private final Map<String, Line> capital = new LinkedHashMap<>();

  /** Of a training whose costs and prices are stated. */
  CapitalPart(TrainingPlan training, Lines lines) {
    this.training = training;
    this.lines = lines;
    owned = new OwnAccelerators(training);
    lines.steps().forEach(step -> written.put(step.line().id(), step));
  }

  /** What of a cost of compute is capital, where any of it is [USD]. */
  Optional<Line> of(Line cost) {
    Optional<Derivation> derivation = switch (cost.id()) {
      case "compute.training", "compute.rounds", "compute.development", "compute.post_training" ->
        owned.ofTraining().map(price -> share(price, cost));
      default -> ofStage(cost);
    };
    derivation.ifPresent(any -> capital.put(cost.id(), step(cost, any)));
    return Optional.ofNullable(capital.get(cost.id()));
  }

  private Line step(Line cost, Derivation derivation) {
    return lines.step(
        "schedule.capital." + cost.id(),
        cost.label() + ", capital",
        Unit.USD,
        !written.get(cost.id()).is(Step.Showing.NOT_REQUESTED),
        derivation);
  }

  private Optional<Derivation> ofStage(Line cost) {
    for (Stage stage : training.further().stages()) {
      String last = "compute." + stage.name();
      if (cost.id().equals(last)) {
        return ofLastRun(stage, cost);
      }
      if (cost.id().equals(last + ".development")) {
        return Optional.ofNullable(capital.get(last))
            .map(run -> Derivation.of(
                ComputeFormulas.BEYOND_FINAL_RUN_USD, run, lines.read(stage.development())));
      }
    }
    return Optional.empty();
  }

  /** Where those who learn and those who generate have two prices, each side has its own share. */
  private Optional<Derivation> ofLastRun(Stage stage, Line cost) {
    Optional<String> learns = owned.of(stage);
    Optional<String> writes = owned.ofRollout(stage);
    if (learns.equals(writes)) {
      return learns.map(price -> share(price, cost));
    }
    List<Line> sides = new ArrayList<>();
    learns.ifPresent(price -> sides.add(side(price, cost, "update_usd")));
    writes.ifPresent(price -> sides.add(side(price, cost, "rollout_usd")));
    return Optional.of(Derivation.sum(sides));
  }

  private Line side(String price, Line cost, String side) {
    Line usd = written.get(cost.id() + "." + side).line();
    return step(usd, share(price, usd));
  }

  private Derivation share(String price, Line cost) {
    return Derivation.of(Formula.PRODUCT, shares.computeIfAbsent(price, this::share), cost);
  }

  private Line share(String price) {
    return lines.step(
        "schedule." + price + ".capital_share",
        "Share of capital in the price of an hour",
        Unit.FRACTION,
        OwnershipFormulas.CAPITAL_SHARE,
        written.get(price + ".loss_and_capital_per_gpu_hour").line(),
        written.get(price + ".usd_per_gpu_hour").line());
  }

  /** States what all of it is together, and the cash to buy the accelerators, after all costs. */
  void state() {
    if (capital.isEmpty()) {
      return;
    }
    lines.figure(
        "schedule.capital",
        "Capital in the cost of compute",
        Unit.USD,
        Derivation.sum(List.copyOf(capital.values())));
    owned.accelerators(lines).ifPresent(this::buy);
  }

  private void buy(Map<String, List<Term>> counts) {
    List<Line> bought = new ArrayList<>();
    counts.forEach((price, count) -> bought.add(purchase(price, count)));
    lines.figure(
        "schedule.purchase", "Cash to buy the accelerators", Unit.USD, Derivation.sum(bought));
  }

  /** As many are bought as most of their work takes. */
  private Line purchase(String price, List<Term> counts) {
    Term most = counts.size() == 1
        ? counts.get(0)
        : lines.step(
            "schedule." + price + ".accelerators",
            "Accelerators that are bought",
            Unit.COUNT,
            new Derivation(Formula.GREATEST, counts));
    return lines.step(
        "schedule." + price + ".purchase",
        "Cash to buy them",
        Unit.USD,
        Derivation.of(Formula.PRODUCT, most, written.get(price + ".investment").line()));
  }
}
