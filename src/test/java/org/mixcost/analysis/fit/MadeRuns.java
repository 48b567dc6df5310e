package org.mixcost.analysis.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.mixcost.formula.Law;
import org.mixcost.formula.ScalingFormulas;

/** Runs that a known law has made. */
final class MadeRuns {
  /** That of Besiroglu et al. 2024. */
  static final Law LAW = new Law(1.8172, 482.01, 2085.43, 0.3478, 0.3658);

  private MadeRuns() {}

  static double loss(Law law, double parameters, double tokens) {
    return law.e()
        + ScalingFormulas.parameterTerm(law.a(), parameters, law.alpha())
        + ScalingFormulas.dataTerm(law.b(), tokens, law.beta());
  }

  static TrainingRun run(double parameters, double tokens) {
    return new TrainingRun("run", parameters, tokens, loss(LAW, parameters, tokens));
  }

  /** Every size with every number of tokens, as the law says. */
  static List<TrainingRun> grid(double[] parameters, double[] tokens) {
    List<TrainingRun> runs = new ArrayList<>();
    for (double n : parameters) {
      for (double d : tokens) {
        runs.add(run(n, d));
      }
    }
    return runs;
  }

  /**
   * Sizes and tokens spread as in the runs of Hoffmann et al., with errors of some thousandths and, one run in twenty,
   * ten times as large.
   */
  static List<TrainingRun> noisy(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<TrainingRun> runs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double parameters = 57e6 * Math.pow(16e9 / 57e6, random.nextDouble());
      double tokens = parameters * Math.pow(10, 0.3 + 1.7 * random.nextDouble());
      double error = 0.003 * (random.nextInt(20) == 0 ? 10 : 1) * gaussian(random);
      double loss = loss(LAW, parameters, tokens) * Math.exp(error);
      runs.add(new TrainingRun("run " + i, parameters, tokens, loss));
    }
    return runs;
  }

  /** A sum of twelve uniform numbers, which is near enough to normal. */
  private static double gaussian(SplittableRandom random) {
    return random.doubles(12).sum() - 6;
  }
}
