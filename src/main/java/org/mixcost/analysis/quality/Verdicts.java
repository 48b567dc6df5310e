package org.mixcost.analysis.quality;

import java.util.List;
import org.mixcost.analysis.quality.Verdict.Color;
import org.mixcost.formula.SyntheticTextFormulas;
import org.mixcost.issue.Phrase;
import org.mixcost.model.Bills;
import org.mixcost.model.CostModel;
import org.mixcost.model.Draws;
import org.mixcost.scenario.QualityPlan.SyntheticQuality;
import org.mixcost.scenario.SyntheticSource;

/** Judges a scenario at the medians of its inputs, by limits that are model assumptions. */
final class Verdicts {
  private static final double MOSTLY_REAL = 0.5;
  private static final double HARDLY_REAL = 0.9;
  private static final int MANY_ROUNDS = 3;
  private static final double GOOD_DIVERSITY = 0.95;
  private static final double POOR_DIVERSITY = 0.8;
  private static final double DROWNING_ERRORS = 0.3;

  private Verdicts() {}

  static Verdict of(CostModel model, Draws central) {
    Bills bills = model.newBills();
    model.evaluate(central, bills);
    List<SyntheticSource> written = written(model, bills);
    if (written.isEmpty()) {
      return new Verdict(Color.GREEN, "no synthetic text", 1);
    }
    double seen = bills.get(model.find("training.tokens").orElseThrow());
    double synthetic = bills.get(model.find("training.synthetic_tokens").orElseThrow());
    double diversity = bills.get(model.find("collapse.diversity").orElseThrow());
    double coverage = bills.get(model.find("collapse.tail_coverage").orElseThrow());
    Judgement judgement =
        judge(synthetic / seen, diversity, rounds(model, written), worstErrorRate(model, written));
    return new Verdict(judgement.color(), judgement.reason(), coverage);
  }

  private record Judgement(Color color, String reason) {}

  private static Judgement judge(double share, double diversity, int rounds, double errorRate) {
    if (share > HARDLY_REAL && rounds >= MANY_ROUNDS) {
      return red(Phrase.of("%d generations on %.0f%% synthetic text", rounds, 100 * share));
    }
    if (errorRate > DROWNING_ERRORS) {
      return red(Phrase.of("%.0f%% of the synthetic samples are wrong", 100 * errorRate));
    }
    if (diversity < POOR_DIVERSITY) {
      return red(Phrase.of("%.0f%% of the diversity is left", 100 * diversity));
    }
    boolean isGood = share <= MOSTLY_REAL && diversity > GOOD_DIVERSITY;
    String reason = Phrase.of(
        "%.0f%% of the tokens seen are synthetic, %.0f%% of the diversity is left",
        100 * share, 100 * diversity);
    return new Judgement(isGood ? Color.GREEN : Color.AMBER, reason);
  }

  private static Judgement red(String reason) {
    return new Judgement(Color.RED, reason);
  }

  /** The synthetic sources that have any text. */
  private static List<SyntheticSource> written(CostModel model, Bills bills) {
    return model.scenario().data().synthetic().stream()
        .filter(
            source -> bills.get(model.find("data." + source.name() + ".tokens").orElseThrow()) > 0)
        .toList();
  }

  private static int rounds(CostModel model, List<SyntheticSource> written) {
    return written.stream()
        .filter(source -> !quality(model, source).accumulates())
        .mapToInt(SyntheticSource::rounds)
        .max()
        .orElse(1);
  }

  private static double worstErrorRate(CostModel model, List<SyntheticSource> written) {
    return written.stream()
        .mapToDouble(source -> residualError(quality(model, source)))
        .max()
        .orElse(0);
  }

  /** Wrong samples among those that are trained on. */
  private static double residualError(SyntheticQuality quality) {
    double made = quality.errorRate().median();
    return quality
        .verifier()
        .map(verifier -> SyntheticTextFormulas.residualError(
            made, verifier.keepsGood().median(), verifier.keepsBad().median()))
        .orElse(made);
  }

  private static SyntheticQuality quality(CostModel model, SyntheticSource source) {
    return model.scenario().quality().orElseThrow().synthetic().get(source.name());
  }
}
