package org.mixcost.analysis.fit;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.mixcost.formula.FitFormulas;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Phrase;
import org.mixcost.issue.Where;

/**
 * Which coefficients runs can tell, whatever their losses are.
 *
 * <p>A law is a curve of N and a curve of D above a floor: three sizes and three numbers of tokens at least tell a curve
 * from the floor, five coefficients take more than five runs, and where tokens follow from the size the two curves
 * cannot be told apart. These are arithmetic. How many runs are enough to pick from, what counts as the same size, and how far runs must stray from one line
 * of ln D over ln N, are limits of ours.
 */
final class Design {
  /** Different runs that tell a law and leave something over. */
  private static final int LEAST_PICKED = FitFormulas.COEFFICIENTS + 1;
  /** Different runs of which picks mostly tell a law, too. */
  private static final int LEAST_RUNS = 2 * FitFormulas.COEFFICIENTS;
  /** Sizes that differ by less than this, in ln, are one. */
  private static final double SAME = 0.01;
  /** Least sizes, and least numbers of tokens. */
  private static final int LEAST_VALUES = 3;
  /** Runs that stray less from one line, in ln, do not tell the curves apart. */
  private static final double LEAST_STRAY = 0.01;
  /** Runs that stray less tell them apart weakly. */
  private static final double LITTLE_STRAY = 0.3;

  private final int different;
  private final int sizes;
  private final int tokenCounts;
  private final double stray;

  Design(Points points) {
    sizes = values(points, points::lnParameters);
    tokenCounts = values(points, points::lnTokens);
    different = different(points);
    stray = stray(points);
  }

  /** Whether the runs can tell all coefficients. */
  boolean tellsAll() {
    return different >= LEAST_PICKED
        && sizes >= LEAST_VALUES
        && tokenCounts >= LEAST_VALUES
        && stray >= LEAST_STRAY;
  }

  /** What the runs cannot tell, as errors, or tell only weakly. */
  Issues issues() {
    Issues issues = new Issues();
    if (different < LEAST_RUNS) {
      issues.error(
          "too-few-runs",
          Where.NOWHERE,
          "the 5 coefficients of a law take " + LEAST_RUNS
              + " different runs at least, and there are " + different,
          "some dozens of runs tell them well");
    }
    checkValues(issues, sizes, "sizes", "one-parameters", "A and alpha");
    checkValues(issues, tokenCounts, "numbers of tokens", "one-tokens", "B and beta");
    if (sizes >= LEAST_VALUES && tokenCounts >= LEAST_VALUES) {
      checkStray(issues);
    }
    return issues;
  }

  private static void checkValues(
      Issues issues, int values, String what, String code, String untold) {
    if (values < LEAST_VALUES) {
      issues.error(
          code,
          Where.NOWHERE,
          "the runs have " + values + " different " + what + ", so " + untold
              + " cannot be told from E",
          "runs of " + LEAST_VALUES + " " + what + " at least, far apart");
    }
  }

  private void checkStray(Issues issues) {
    String help = "train some of the sizes on half as many tokens, and on twice as many";
    if (stray < LEAST_STRAY) {
      issues.error(
          "tokens-follow-size",
          Where.NOWHERE,
          "the tokens of all runs follow from their size, so what parameters do cannot be told from what tokens do",
          help);
    } else if (stray < LITTLE_STRAY) {
      issues.add(Issue.warning(
              "tokens-follow-size",
              Where.NOWHERE,
              Phrase.of(
                  "the tokens of the runs nearly follow from their size: they stray from one line by %.0f%%, so that A and alpha are told from B and beta only weakly",
                  100 * stray))
          .withHelp(help));
    }
  }

  private static int values(Points points, IntToDoubleFunction value) {
    double[] sorted =
        IntStream.range(0, points.size()).mapToDouble(value).sorted().toArray();
    int values = Math.min(1, sorted.length);
    for (int i = 1; i < sorted.length; i++) {
      values += sorted[i] - sorted[i - 1] > SAME ? 1 : 0;
    }
    return values;
  }

  /** Points that differ in size or tokens. */
  private static int different(Points points) {
    boolean[] repeats = new boolean[points.size()];
    int different = 0;
    for (int i = 0; i < repeats.length; i++) {
      different += repeats[i] ? 0 : 1;
      for (int k = i + 1; k < repeats.length; k++) {
        repeats[k] |= isSame(points, i, k);
      }
    }
    return different;
  }

  private static boolean isSame(Points points, int one, int other) {
    return Math.abs(points.lnParameters(one) - points.lnParameters(other)) <= SAME
        && Math.abs(points.lnTokens(one) - points.lnTokens(other)) <= SAME;
  }

  /**
   * How far the points stray from the straight line of ln D over ln N that lies nearest to them.
   *
   * <pre>stray² = (s_NN + s_DD) / 2 − √(((s_NN − s_DD) / 2)² + s_ND²)</pre>
   *
   * <p>The smaller eigenvalue of their covariance s.
   */
  private static double stray(Points points) {
    double middleOfN = mean(points, points::lnParameters);
    double middleOfD = mean(points, points::lnTokens);
    double ofN = mean(points, i -> square(points.lnParameters(i) - middleOfN));
    double ofD = mean(points, i -> square(points.lnTokens(i) - middleOfD));
    double ofBoth =
        mean(points, i -> (points.lnParameters(i) - middleOfN) * (points.lnTokens(i) - middleOfD));
    double root = Math.sqrt(square((ofN - ofD) / 2) + square(ofBoth));
    return Math.sqrt(Math.max(0, (ofN + ofD) / 2 - root));
  }

  private static double square(double value) {
    return value * value;
  }

  private static double mean(Points points, IntToDoubleFunction value) {
    double sum = 0;
    double count = 0;
    for (int i = 0; i < points.size(); i++) {
      sum += points.count(i) * value.applyAsDouble(i);
      count += points.count(i);
    }
    return sum / count;
  }
}
