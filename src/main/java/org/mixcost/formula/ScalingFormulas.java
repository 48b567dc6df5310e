package org.mixcost.formula;

/** Scaling laws: the loss of a model from its size and the tokens it learned from. */
public final class ScalingFormulas {
  private ScalingFormulas() {}

  /**
   * What a model of finite size adds to the loss.
   *
   * <pre>A / N^α</pre>
   *
   * @param a A, positive [nat/token]
   * @param parameters N [count]
   * @param alpha α
   * @return the parameter term; infinite without parameters, 0 with infinitely many [nat/token]
   * @see <a href="https://arxiv.org/abs/2203.15556">Hoffmann et al. 2022, equation 2</a>
   */
  public static double parameterTerm(double a, double parameters, double alpha) {
    return a / StrictMath.pow(parameters, alpha);
  }

  /**
   * What finite data adds to the loss.
   *
   * <pre>B / D^β</pre>
   *
   * @param b B, positive [nat/token]
   * @param tokens D [token]
   * @param beta β
   * @return the data term; infinite without tokens, 0 with infinitely many [nat/token]
   * @see <a href="https://arxiv.org/abs/2203.15556">Hoffmann et al. 2022, equation 2</a>
   */
  public static double dataTerm(double b, double tokens, double beta) {
    return b / StrictMath.pow(tokens, beta);
  }

  /**
   * Tokens after which the data term has fallen to a value.
   *
   * <pre>D = (B / x)^(1/β)</pre>
   *
   * @param b B, positive [nat/token]
   * @param dataTerm x, what is left for data once everything else is taken from the loss [nat/token]
   * @param beta β
   * @return D; infinite when nothing is left for data [token]
   */
  public static double tokensForDataTerm(double b, double dataTerm, double beta) {
    return dataTerm <= 0 ? Double.POSITIVE_INFINITY : StrictMath.pow(b / dataTerm, 1 / beta);
  }
}
