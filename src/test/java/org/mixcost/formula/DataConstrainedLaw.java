package org.mixcost.formula;

/**
 * A scaling law for runs that have less unique text than they want to see, as its authors publish it: a second opinion on
 * what the model makes of repeats.
 *
 * @param law of text seen once
 * @param tokenDecay R*_D, of repeated tokens [factor]
 * @param parameterDecay R*_N, of parameters beyond what the unique text can fill [factor]
 * @see <a href="https://arxiv.org/abs/2305.16264">Muennighoff et al. 2023</a>
 */
public record DataConstrainedLaw(ClosedForm law, double tokenDecay, double parameterDecay) {
  /** Sizes tried for the best one, over this factor to both sides of the best size without repeats. */
  private static final int TRIED_SIZES = 2000;

  private static final double TRIED_FACTOR = 1e3;

  /**
   * How compute is divided between model and data.
   *
   * @param parameters N [count]
   * @param tokens D, seen, repeats included [token]
   */
  public record Allocation(double parameters, double tokens) {}

  /**
   * The loss of a model trained on repeated text.
   *
   * <pre>L = E + A / N'^α + B / D'^β</pre>
   *
   * <p>Too low beyond 16 epochs: the law does not know that repeats can harm.
   *
   * @param parameters N [count]
   * @param tokens D, seen, repeats included [token]
   * @param unique U [token]
   * @return L; infinite without unique text [nat/token]
   */
  public double loss(double parameters, double tokens, double unique) {
    double optimal = law.optimalParametersForTokens(unique);
    return law.loss(
        effectiveParameters(parameters, optimal, parameterDecay), effectiveTokens(tokens, unique));
  }

  /** The unique tokens that would teach as much as {@code tokens} seen of {@code unique} ones. */
  public double effectiveTokens(double tokens, double unique) {
    double once = Math.min(tokens, unique);
    return RepetitionFormulas.effectiveTokens(once, once == 0 ? 0 : tokens / once, tokenDecay);
  }

  /**
   * Size and tokens that reach the least loss with an amount of compute and of unique text, by trying 2,000 sizes.
   *
   * @param flop C, of which each token takes 6 for each parameter [FLOP]
   * @param unique U [token]
   * @return the best of the tried; neighbors differ by 0.7 %
   */
  public Allocation bestAllocation(double flop, double unique) {
    double start = law.optimalParameters(flop) / TRIED_FACTOR;
    Allocation best = allocation(flop, start);
    double least = loss(best.parameters, best.tokens, unique);
    for (int i = 1; i <= TRIED_SIZES; i++) {
      double wider = StrictMath.pow(TRIED_FACTOR, 2.0 * i / TRIED_SIZES);
      Allocation tried = allocation(flop, start * wider);
      double loss = loss(tried.parameters, tried.tokens, unique);
      if (loss < least) {
        least = loss;
        best = tried;
      }
    }
    return best;
  }

  /**
   * The parameters that would teach as much, of a model too large for its unique data.
   *
   * <pre>N' = U_N · (1 + R*_N · (1 − exp(−(N / U_N − 1) / R*_N))), U_N = min(N, N_opt)</pre>
   *
   * @param parameters N [count]
   * @param optimalParameters N_opt, for which the unique data is the best amount [count]
   * @param decay R*_N [factor]
   * @return N'; N up to N_opt, 0 where N_opt is 0 [count]
   * @see <a href="https://arxiv.org/abs/2305.16264">Muennighoff et al. 2023, equation 6</a>
   */
  static double effectiveParameters(double parameters, double optimalParameters, double decay) {
    if (parameters <= optimalParameters) {
      return parameters;
    }
    return RepetitionFormulas.effectiveTokens(
        optimalParameters, parameters / optimalParameters, decay);
  }

  private static Allocation allocation(double flop, double parameters) {
    double tokens = flop / (FlopFormulas.TRAINING_FLOP_PER_PARAMETER_TOKEN * parameters);
    return new Allocation(parameters, tokens);
  }
}
