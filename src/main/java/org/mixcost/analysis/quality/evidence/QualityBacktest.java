package org.mixcost.analysis.quality.evidence;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mixcost.analysis.quality.EqualQuality;
import org.mixcost.analysis.quality.QualityComparison;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.RepeatedRun;
import org.mixcost.catalog.SyntheticEvidence;
import org.mixcost.model.AlongOneInput;
import org.mixcost.model.Models;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.format.SyntheticMethod;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Summary;

/**
 * Predicted quality against what is published, by the law and the beliefs of a catalog.
 *
 * @param repeats the runs on repeated text
 * @param multipliers the works that state how many tokens a mix saves
 * @param others the works that do not state it in a way that can be predicted
 */
public record QualityBacktest(
    List<RepeatTest> repeats, List<MultiplierTest> multipliers, List<OtherEvidence> others) {
  /** Of the model whose token multiplier is predicted, as most works tell of several or of none [count]. */
  public static final double PARAMETERS = 1e9;

  /** Tokens it sees; the more, the less inherited errors are outweighed [token]. */
  public static final double TOKENS = 100e9;

  private static final double[] PLACES = {0.5, 0.95, 0.05};

  public QualityBacktest {
    repeats = List.copyOf(repeats);
    multipliers = List.copyOf(multipliers);
    others = List.copyOf(others);
  }

  /** All that a catalog knows. */
  public static QualityBacktest of(Catalog catalog, SimulationPlan plan, Progress progress) {
    CatalogBeliefs beliefs = new CatalogBeliefs(catalog);
    List<RepeatTest> repeats = new ArrayList<>();
    List<RepeatedRun> runs = catalog.repeatedRuns();
    progress.plan(runs.size());
    for (RepeatedRun run : runs) {
      repeats.add(test(run, beliefs));
      progress.advance(1);
    }
    List<MultiplierTest> multipliers = new ArrayList<>();
    List<OtherEvidence> others = new ArrayList<>();
    for (SyntheticEvidence work : catalog.syntheticEvidence()) {
      Optional<String> reason = reason(work);
      if (reason.isPresent()) {
        others.add(new OtherEvidence(work, reason.get()));
      } else {
        multipliers.add(test(work, beliefs, plan, progress));
      }
    }
    return new QualityBacktest(repeats, multipliers, others);
  }

  private static Optional<String> reason(SyntheticEvidence work) {
    if (work.multiplier().isEmpty()) {
      return Optional.of("no token multiplier is stated: " + work.metric());
    }
    if (!work.multiplier().orElseThrow().isOverReal()) {
      return Optional.of("its multiplier is over repeats of the same text");
    }
    return work.method().isEmpty() ? Optional.of("no method of a scenario") : Optional.empty();
  }

  /** The excess falls as R* rises, so that its percentiles are those at the percentiles of R*. */
  private static RepeatTest test(RepeatedRun run, CatalogBeliefs beliefs) {
    double[] repeated = losses(
        beliefs.real("repeated", run.parameters(), run.unique(), run.epochs()),
        beliefs.repeatDecay());
    double[] fresh = losses(
        beliefs.real("fresh", run.parameters(), run.unique() * run.epochs(), 1),
        beliefs.repeatDecay());
    return new RepeatTest(
        run, repeated[0] - fresh[0], repeated[1] - fresh[1], repeated[2] - fresh[2]);
  }

  /** Predicted losses at three places of R*. */
  private static double[] losses(Scenario scenario, Quantity repeatDecay) {
    return AlongOneInput.values(scenario, "quality.loss", repeatDecay, PLACES);
  }

  /** The size at which the mix is as good as real text, turned over, is the multiplier. */
  private static MultiplierTest test(
      SyntheticEvidence work, CatalogBeliefs beliefs, SimulationPlan plan, Progress progress) {
    double share = work.syntheticShare().orElseGet(beliefs::bestShare);
    SyntheticMethod method = method(work);
    Scenario mixed = beliefs.mixed("mixed", PARAMETERS, TOKENS, share, method);
    Study study =
        Study.of(work.work(), "", List.of(beliefs.real("real", PARAMETERS, TOKENS, 1), mixed));
    EqualQuality equal = QualityComparison.equalQuality(
        Models.plan(study), study.scenarios().indexOf(mixed), plan, progress);
    Figure size = equal.scale();
    Optional<Summary> spread = size.spread();
    return new MultiplierTest(
        work,
        share,
        work.syntheticShare().isEmpty(),
        1 / size.central(),
        1 / spread.map(Summary::p95).orElse(size.central()),
        1 / spread.map(Summary::p5).orElse(size.central()),
        equal.unreachable());
  }

  private static SyntheticMethod method(SyntheticEvidence work) {
    for (SyntheticMethod method : SyntheticMethod.values()) {
      if (method.key().equals(work.method())) {
        return method;
      }
    }
    throw new IllegalStateException("unknown method '" + work.method() + "'");
  }

  /** How good predictions of excess losses are; empty where there are none. */
  public Optional<RepeatAccuracy> ofRepeats() {
    return repeats.isEmpty() ? Optional.empty() : Optional.of(RepeatAccuracy.of(repeats));
  }

  /** The same by how often the runs saw their text. */
  public Map<EpochRange, RepeatAccuracy> byEpochs() {
    return repeats.stream()
        .collect(groupingBy(
            test -> EpochRange.of(test.run().epochs()),
            TreeMap::new,
            collectingAndThen(toList(), RepeatAccuracy::of)));
  }
}
