package org.mixcost.analysis.fit;

import static java.util.stream.Collectors.joining;

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

  private static final int MOST_NAMES = 10;

  private final Issues issues = new Issues();

  private Weaknesses() {}

  static Issues of(List<Residual> residuals, Refits refits) {
    Weaknesses found = new Weaknesses();
    TELLING.forEach(coefficient -> found.checkWidth(coefficient, refits));
    found.checkFall(Coefficient.ALPHA, "parameters", refits);
    found.checkFall(Coefficient.BETA, "tokens", refits);
    found.checkRedrawn(refits);
    found.checkOutliers(residuals);
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
    List<String> names = residuals.stream()
        .filter(Residual::isOutlier)
        .map(residual -> residual.run().name())
        .toList();
    if (!names.isEmpty()) {
      String more = names.size() > MOST_NAMES ? " and others" : "";
      warn(
          "outliers",
          names.size() + " of " + residuals.size() + " runs are outliers and are kept: "
              + names.stream().limit(MOST_NAMES).collect(joining(", ")) + more,
          "what the law is without them is worth a look before it is used");
    }
  }

  private void warn(String code, String message, String help) {
    issues.add(Issue.warning(code, Where.NOWHERE, message).withHelp(help));
  }
}
