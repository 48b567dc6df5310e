package org.mixcost.analysis.quality.evidence;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.mixcost.formula.Ties;
import org.mixcost.model.CostModel;
import org.mixcost.model.Inputs;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.SyntheticSource;
import org.mixcost.scenario.format.SyntheticMethod;
import org.mixcost.simulate.Estimate;

/**
 * Synthetic text as a mix uses it, and what is predicted of it, with every input at its median; a model assumption.
 *
 * @param source its name
 * @param method by which it is written
 * @param share of the tokens seen, repeats included [fraction]
 * @param shareOfAll that of all synthetic text of the mix in the tokens seen [fraction]
 * @param worth real tokens seen once that one of its tokens seen is worth before mixing, where quality is predicted [factor]
 * @param worthOfMix the same of the whole mix, errors inherited from generators left out [factor]
 */
public record SyntheticText(
    String source,
    SyntheticMethod method,
    double share,
    double shareOfAll,
    Optional<Double> worth,
    Optional<Double> worthOfMix) {

  public SyntheticText {
    requireNonNull(source, "source");
    requireNonNull(method, "method");
    requireNonNull(worth, "worth");
    requireNonNull(worthOfMix, "worth of the mix");
  }

  /** All of a scenario, but sources without tokens. */
  static List<SyntheticText> of(Scenario scenario) {
    Inputs inputs = new Inputs();
    Estimate estimate = Estimate.of(CostModel.plan(scenario, inputs), inputs.central());
    List<SyntheticSource> sources = scenario.data().synthetic();
    double written =
        sources.stream().mapToDouble(source -> seen(source, estimate)).sum();
    return sources.stream()
        .filter(source -> seen(source, estimate) > 0)
        .map(source -> of(source, written, estimate))
        .toList();
  }

  private static SyntheticText of(SyntheticSource source, double written, Estimate estimate) {
    double seen = seen(source, estimate);
    double allSeen = estimate.value("training.tokens");
    return new SyntheticText(
        source.name(),
        source.method(),
        seen / allSeen,
        written / allSeen,
        find(id(source) + ".effective_tokens", estimate).map(tokens -> tokens / seen),
        find("quality.effective_tokens", estimate).map(tokens -> tokens / allSeen));
  }

  private static String id(SyntheticSource source) {
    return "data." + source.name();
  }

  private static double seen(SyntheticSource source, Estimate estimate) {
    return estimate.value(id(source) + ".seen");
  }

  private static Optional<Double> find(String id, Estimate estimate) {
    return estimate.model().find(id).map(estimate::value);
  }

  /** Whether another mix uses it alike and is predicted to be worth as much, but for rounding. */
  boolean isAs(SyntheticText other) {
    return source.equals(other.source)
        && method == other.method
        && Ties.areSame(share, other.share)
        && Ties.areSame(shareOfAll, other.shareOfAll)
        && areSame(worth, other.worth)
        && areSame(worthOfMix, other.worthOfMix);
  }

  private static boolean areSame(Optional<Double> one, Optional<Double> other) {
    boolean areBothThere = one.isPresent() && other.isPresent();
    return areBothThere ? Ties.areSame(one.get(), other.get()) : one.equals(other);
  }
}
