package org.mixcost.formula;

import java.util.Optional;

/** The model that costs least to train and to use, for a quality that is given. */
public final class InferenceAwareFormulas {
  private InferenceAwareFormulas() {}

  /**
   * A model that reaches the loss asked for.
   *
   * @param parameters N [count]
   * @param tokens D, unique [token]
   * @param flop C, of training and of use [FLOP]
   */
  public record Plan(double parameters, double tokens, double flop) {}

  /**
   * The model that reaches a loss with the fewest operations over its life.
   *
   * <pre>least C = 6 · N · D + 2 · N · D_inf for which L(N, D) = loss</pre>
   *
   * <p>The optimum has no closed form; it is found by halving an interval until no number lies between its ends. A token
   * costs the same in training and in use, so slow generation makes the model too large. Far beyond 1,000 tokens for
   * each parameter, laws fitted at usual ratios make too much of data.
   *
   * @param law of the loss
   * @param loss to be reached [nat/token]
   * @param inferenceTokens D_inf, read and written over the life of the model [token]
   * @return the plan; nothing where the loss is at or below E and cannot be reached
   * @see <a href="https://arxiv.org/abs/2401.00448">Sardana et al. 2024, section 3</a>
   */
  public static Optional<Plan> optimum(Law law, double loss, double inferenceTokens) {
    double reducible = loss - law.e();
    if (!(reducible > 0)) {
      return Optional.empty();
    }
    // The share of the reducible loss that is left to data: at most that of the optimum for
    // training alone.
    double low = 0;
    double high = law.alpha() / (law.alpha() + law.beta());
    double middle = inferenceTokens > 0 ? (low + high) / 2 : high;
    while (low < middle && middle < high) {
      if (growsCheaper(law, reducible, middle, inferenceTokens)) {
        low = middle;
      } else {
        high = middle;
      }
      middle = (low + high) / 2;
    }
    return Optional.of(plan(law, reducible, high, inferenceTokens));
  }

  /** Whether a larger model on fewer tokens, so with more of the loss left to data, takes fewer operations. */
  private static boolean growsCheaper(
      Law law, double reducible, double dataShare, double inferenceTokens) {
    double tokens = tokens(law, reducible, dataShare);
    double exchange = law.alpha() * (1 - dataShare) / (law.beta() * dataShare);
    return tokens * (1 - exchange) + inferenceTokens / 3 < 0;
  }

  private static Plan plan(Law law, double reducible, double dataShare, double inferenceTokens) {
    double parameters =
        ScalingFormulas.tokensForDataTerm(law.a(), reducible * (1 - dataShare), law.alpha());
    double tokens = tokens(law, reducible, dataShare);
    double training = ComputeFormulas.trainingFlop(
        FlopFormulas.TRAINING_FLOP_PER_PARAMETER_TOKEN, parameters, tokens);
    double use = ComputeFormulas.trainingFlop(
        FlopFormulas.INFERENCE_FLOP_PER_PARAMETER_TOKEN, parameters, inferenceTokens);
    return new Plan(parameters, tokens, training + use);
  }

  private static double tokens(Law law, double reducible, double dataShare) {
    return ScalingFormulas.tokensForDataTerm(law.b(), reducible * dataShare, law.beta());
  }
}
