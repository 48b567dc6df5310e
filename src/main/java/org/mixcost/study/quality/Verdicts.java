package org.mixcost.study.quality;

import java.util.List;
import java.util.Locale;
import org.mixcost.model.Bill;
import org.mixcost.model.CostModel;
import org.mixcost.model.Draw;
import org.mixcost.scenario.QualityPlan.SyntheticQuality;
import org.mixcost.scenario.SyntheticSource;
import org.mixcost.study.quality.Verdict.Color;

/** Judges a scenario at the medians of its inputs. */
final class Verdicts {
  private static final double MOSTLY_REAL = 0.5;
  private static final double HARDLY_REAL = 0.9;
  private static final int MANY_ROUNDS = 3;
  private static final double GOOD_DIVERSITY = 0.95;
  private static final double POOR_DIVERSITY = 0.8;
  private static final double DROWNING_ERRORS = 0.3;

  private Verdicts() {}

  static Verdict of(CostModel model, Draw central) {
    List<SyntheticSource> synthetic = model.scenario().data().synthetic();
    if (synthetic.isEmpty()) {
      return new Verdict(Color.GREEN, "no synthetic text");
    }
    Bill bill = model.newBill();
    model.evaluate(central, bill);
    double share = syntheticShare(model, bill);
    double diversity = bill.get(model.find("collapse.diversity").orElseThrow());
    return judge(share, diversity, rounds(model), worstErrorRate(model));
  }

  private static Verdict judge(double share, double diversity, int rounds, double errorRate) {
    if (share > HARDLY_REAL && rounds >= MANY_ROUNDS) {
      return new Verdict(
          Color.RED,
          String.format(
              Locale.ROOT, "%d generations on %.0f%% synthetic text", rounds, 100 * share));
    }
    if (errorRate > DROWNING_ERRORS) {
      return new Verdict(
          Color.RED,
          String.format(Locale.ROOT, "%.0f%% of the synthetic samples are wrong", 100 * errorRate));
    }
    if (diversity < POOR_DIVERSITY) {
      return new Verdict(
          Color.RED,
          String.format(Locale.ROOT, "%.0f%% of the diversity is left", 100 * diversity));
    }
    boolean isGood = share <= MOSTLY_REAL && diversity > GOOD_DIVERSITY;
    String reason = String.format(
        Locale.ROOT,
        "%.0f%% of the tokens seen are synthetic, %.0f%% of the diversity is left",
        100 * share,
        100 * diversity);
    return new Verdict(isGood ? Color.GREEN : Color.AMBER, reason);
  }

  private static double syntheticShare(CostModel model, Bill bill) {
    double all = bill.get(model.find("training.tokens").orElseThrow());
    return all == 0 ? 0 : bill.get(model.find("training.synthetic_tokens").orElseThrow()) / all;
  }

  private static int rounds(CostModel model) {
    return model.scenario().data().synthetic().stream()
        .filter(source -> !quality(model, source).accumulates())
        .mapToInt(SyntheticSource::rounds)
        .max()
        .orElse(1);
  }

  private static double worstErrorRate(CostModel model) {
    return model.scenario().data().synthetic().stream()
        .mapToDouble(source -> quality(model, source).errorRate().median())
        .max()
        .orElse(0);
  }

  private static SyntheticQuality quality(CostModel model, SyntheticSource source) {
    return model.scenario().quality().orElseThrow().synthetic().get(source.name());
  }
}
