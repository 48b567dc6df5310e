package org.mixcost.formula;

/** Scaling laws: the loss of a model from its size and the tokens it learned from. */
public final class ScalingFormulas {
  /** Loss of a guess that is even over the 32,000 tokens of the law's tokenizer [nat/token]. */
  private static final double UNTRAINED_NATS = StrictMath.log(32_000);

  private ScalingFormulas() {}

  private static final String PARAMETER_TERM_TEXT = "X = A / N^α";

  /**
   * What a model of finite size adds to the loss.
   *
   * <pre>{@value #PARAMETER_TERM_TEXT}</pre>
   *
   * @param a A, positive [nat/token]
   * @param parameters N [count]
   * @param alpha α
   * @return the parameter term; infinite without parameters, 0 with infinitely many [nat/token]
   * @see <a href="https://arxiv.org/abs/2203.15556">Hoffmann et al. 2022, equation 2</a>
   */
  public static double parameterTerm(double a, double parameters, double alpha) {
    return a / Powers.power(parameters, alpha);
  }

  public static final Formula PARAMETER_TERM = new Formula(PARAMETER_TERM_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = parameterTerm(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String SHIFT_TEXT = "shift = L − (E + X_N + X_D)";

  /**
   * By how much a law is shifted so that it gives a known run its loss.
   *
   * <pre>{@value #SHIFT_TEXT}</pre>
   *
   * @param loss L, of the run [nat/token]
   * @param floor E [nat/token]
   * @param parameterTerm X_N, of the run [nat/token]
   * @param dataTerm X_D, of the run [nat/token]
   * @return shift [nat/token]
   */
  public static double shift(double loss, double floor, double parameterTerm, double dataTerm) {
    return loss - (floor + parameterTerm + dataTerm);
  }

  public static final Formula SHIFT = new Formula(SHIFT_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = shift(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });

  /**
   * What finite data adds to the loss.
   *
   * <pre>X = B / D^β</pre>
   *
   * @param b B, positive [nat/token]
   * @param tokens D [token]
   * @param beta β
   * @return the data term; infinite without tokens, 0 with infinitely many [nat/token]
   * @see <a href="https://arxiv.org/abs/2203.15556">Hoffmann et al. 2022, equation 2</a>
   */
  public static double dataTerm(double b, double tokens, double beta) {
    return b / Powers.power(tokens, beta);
  }

  private static final String LEARNED_DATA_TERM_TEXT = "X = min(ln(32000), B / D^β)";

  /**
   * What finite data adds to the loss of a model that guesses evenly before it has learned anything.
   *
   * <pre>{@value #LEARNED_DATA_TERM_TEXT}</pre>
   *
   * <p>The law diverges without data, but an untrained model over the 32,000 tokens of the tokenizer that the law was
   * fitted with loses ln(32000) = 10.4 nats. The bound is reached below some two million effective tokens, far below all
   * fitted runs, where the law says nothing; it is a little high, as E and the term of parameters come on top.
   *
   * <p>A model assumption: it answers what the law leaves without an answer, such as text of nothing but errors.
   *
   * @param b B, positive [nat/token]
   * @param tokens D [token]
   * @param beta β
   * @return the data term; ln(32000) without tokens, 0 with infinitely many [nat/token]
   * @see <a href="https://arxiv.org/abs/2112.11446">the tokenizer of 32,000, from memory: Rae et al. 2021</a>
   */
  public static double learnedDataTerm(double b, double tokens, double beta) {
    return Math.min(UNTRAINED_NATS, dataTerm(b, tokens, beta));
  }

  public static final Formula LEARNED_DATA_TERM = new Formula(LEARNED_DATA_TERM_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = learnedDataTerm(t[0][i], t[1][i], t[2][i]);
    }
  });
}
