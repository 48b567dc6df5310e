package org.mixcost.analysis.fit;

import java.util.List;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Phrase;
import org.mixcost.issue.Where;

/** What a fit says only weakly, as its refits show it. */
final class Weaknesses {
  private static final double COVERAGE = 0.95;
  /** An interval whose ends differ by more than this factor says little; a limit of ours. */
  private static final double WIDE = 2;
  /** A and B follow their exponents so closely that they say nothing of their own. */
  private static final List<Coefficient> TELLING =
      List.of(Coefficient.E, Coefficient.ALPHA, Coefficient.BETA);

  /** An exponent of 0 but for rounding. */
  private static final double NO_FALL = 1e-9;

  /** A floor that is less of the usual one is none. */
  private static final double NO_FLOOR = 1e-3;

  private final Issues issues = new Issues();

  private Weaknesses() {}

  /**
   * Looks for them.
   *
   * @param residuals of the runs that counted
   * @param dropped the others
   */
  static Issues of(List<Residual> residuals, List<TrainingRun> dropped, Refits refits) {
    Weaknesses found = new Weaknesses();
    TELLING.forEach(coefficient -> found.checkWidth(coefficient, refits));
    found.checkFall(Coefficient.ALPHA, "parameters", refits);
    found.checkFall(Coefficient.BETA, "tokens", refits);
    found.checkFloor(refits);
    found.checkRedrawn(refits);
    found.checkOutliers(residuals);
    found.checkDropped(residuals.size(), dropped);
    return found.issues;
  }

  private void checkWidth(Coefficient coefficient, Refits refits) {
    RefitInterval interval = refits.interval(coefficient, COVERAGE);
    if (interval.high() > WIDE * interval.low()) {
      warn(
          "not-determined",
          Phrase.of(
              "the runs hardly determine %s: 95%% of the refits lie between %.3g and %.3g, more than a factor of %.0f",
              coefficient.symbol(), interval.low(), interval.high(), WIDE),
          "");
    }
  }

  private void checkFall(Coefficient exponent, String what, Refits refits) {
    long rising =
        refits.draws().stream().filter(draw -> exponent.of(draw) <= NO_FALL).count();
    if (rising > 0) {
      warn(
          "no-fall",
          "in " + rising + " of " + refits.draws().size() + " refits the loss does not fall with "
              + what,
          "");
    }
  }

  private void checkFloor(Refits refits) {
    double middle = refits.interval(Coefficient.E, 0).low();
    long without =
        refits.draws().stream().filter(draw -> draw.e() < NO_FLOOR * middle).count();
    if (without > 0) {
      warn(
          "no-floor",
          "in " + without + " of " + refits.draws().size()
              + " refits the loss has no floor E, so the covariances of ln E say nothing; intervals and joint draws do",
          "");
    }
  }

  private void checkRedrawn(Refits refits) {
    if (refits.redrawn() > 0) {
      warn(
          "redrawn-picks",
          refits.redrawn() + " picks for " + refits.draws().size()
              + " refits could not tell all coefficients and were made anew, so the intervals are rather too narrow",
          "more runs, of more sizes and numbers of tokens");
    }
  }

  private void checkOutliers(List<Residual> residuals) {
    List<TrainingRun> outliers =
        residuals.stream().filter(Residual::isOutlier).map(Residual::run).toList();
    if (!outliers.isEmpty()) {
      warn(
          "outliers",
          outliers.size() + " of " + residuals.size()
              + (outliers.size() == 1
                  ? " runs is an outlier and is kept: "
                  : " runs are outliers and are kept: ")
              + TrainingRun.names(outliers),
          "what the law is without them is worth a look before it is used");
    }
  }

  private void checkDropped(int kept, List<TrainingRun> dropped) {
    if (!dropped.isEmpty()) {
      warn(
          "dropped-outliers",
          "outliers of a first fit, " + dropped.size() + " of " + (kept + dropped.size())
              + " runs, are dropped, so the intervals are rather too narrow: "
              + TrainingRun.names(dropped),
          "");
    }
  }

  private void warn(String code, String message, String help) {
    issues.add(Issue.warning(code, Where.NOWHERE, message).withHelp(help));
  }
}
