package org.mixcost.report.present.actuals;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.mixcost.analysis.actuals.Actuals;
import org.mixcost.analysis.actuals.Completion;
import org.mixcost.analysis.actuals.Variance;
import org.mixcost.quantity.Numbers;
import org.mixcost.simulate.Figure;

/** What a project has cost against its plan, in one sentence. */
final class ActualsSentence {
  private final Actuals actuals;

  ActualsSentence(Actuals actuals) {
    this.actuals = actuals;
  }

  String text() {
    Variance total = actuals.total();
    return "%s has cost %s by the end of %s, %s; it will end at %s%s."
        .formatted(
            actuals.scenario().name(),
            amount(total.actualCents()),
            actuals.until(),
            difference(total),
            total(),
            budget());
  }

  private String difference(Variance total) {
    if (total.differenceCents() == 0) {
      return "as planned";
    }
    String more = total.differenceCents() > 0 ? "more" : "less";
    return amount(Math.abs(total.differenceCents())) + " " + more + " than planned ("
        + causes(total) + ")";
  }

  private static String causes(Variance total) {
    Map<String, Long> cents = new LinkedHashMap<>();
    cents.put("price", total.priceCents());
    cents.put("speed", total.speedCents());
    cents.put("price and speed together", total.priceAndSpeedCents());
    cents.put("volume", total.volumeCents());
    cents.put("scope", total.scopeCents());
    Map<String, Long> less = new LinkedHashMap<>(cents);
    cents.values().removeIf(amount -> amount <= 0);
    less.values().removeIf(amount -> amount >= 0);
    return Stream.of(all("added by ", cents), all("taken off by ", less))
        .filter(part -> !part.isEmpty())
        .collect(joining(", "));
  }

  private static String all(String words, Map<String, Long> cents) {
    return cents.entrySet().stream()
        .map(cause -> cause.getKey() + " " + Numbers.brief(Math.abs(cause.getValue()) / 100.0))
        .collect(joining(", ", cents.isEmpty() ? "" : words, ""));
  }

  private String total() {
    Figure total = actuals.completion().total();
    String central = Numbers.brief(total.central(), total.unit());
    return total
        .spread()
        .map(draws -> "%s (%s to %s)"
            .formatted(central, Numbers.brief(draws.p5()), Numbers.brief(draws.p95())))
        .orElse(central);
  }

  private String budget() {
    Completion completion = actuals.completion();
    return completion.budget().isEmpty()
        ? ""
        : ", over its budget of %s in %s of the draws"
            .formatted(
                Numbers.brief(completion.budget().getAsDouble()),
                Numbers.chance(completion.overBudget()));
  }

  private String amount(long cents) {
    return Numbers.brief(cents / 100.0, actuals.completion().total().unit());
  }
}
