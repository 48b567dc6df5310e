package org.mixcost.analysis.fit;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.List;
import org.mixcost.formula.FitFormulas;

/**
 * A run that was trained: its size, what it saw, and how well it did.
 *
 * @param name how its owner calls it
 * @param parameters N [count]
 * @param tokens D, seen, repeats included [token]
 * @param loss L, at the end [nat/token]
 */
public record TrainingRun(String name, double parameters, double tokens, double loss) {

  private static final int MOST_NAMES = 10;

  public TrainingRun {
    requireNonNull(name, "name");
    requirePositive(parameters, "parameters");
    requirePositive(tokens, "tokens");
    requirePositive(loss, "loss");
  }

  /** What runs are called, in one line that names ten of them at most. */
  static String names(List<TrainingRun> runs) {
    String more = runs.size() > MOST_NAMES ? " and " + (runs.size() - MOST_NAMES) + " more" : "";
    return runs.stream().limit(MOST_NAMES).map(TrainingRun::name).collect(joining(", ")) + more;
  }

  private static void requirePositive(double value, String what) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(what + " of a run must be above 0: " + value);
    }
  }

  /**
   * A run of which the floating-point operations are known and the tokens are not; see {@link
   * FitFormulas#tokensOfFlop}.
   *
   * @param flop C [FLOP]
   */
  public static TrainingRun ofFlop(String name, double parameters, double flop, double loss) {
    return new TrainingRun(name, parameters, FitFormulas.tokensOfFlop(flop, parameters), loss);
  }
}
