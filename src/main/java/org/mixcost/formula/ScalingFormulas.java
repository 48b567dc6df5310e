package org.mixcost.formula;

/** Scaling laws: the loss of a model from its size and the tokens it learned from. */
public final class ScalingFormulas {
  /** N_c of the joint fit of Kaplan et al. 2020, table 2 [count]. */
  private static final double KAPLAN_PARAMETERS = 6.4e13;
  /** D_c of the same fit [token]. */
  private static final double KAPLAN_TOKENS = 1.8e13;
  /** α_N of the same fit. */
  private static final double KAPLAN_PARAMETER_EXPONENT = 0.076;
  /** α_D of the same fit. */
  private static final double KAPLAN_TOKEN_EXPONENT = 0.103;

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

  private static final String DATA_TERM_TEXT = "X = B / D^β";

  /**
   * What finite data adds to the loss.
   *
   * <pre>{@value #DATA_TERM_TEXT}</pre>
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

  public static final Formula DATA_TERM = new Formula(DATA_TERM_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = dataTerm(t[0][i], t[1][i], t[2][i]);
    }
  });

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
    return dataTerm <= 0 ? Double.POSITIVE_INFINITY : Powers.power(b / dataTerm, 1 / beta);
  }

  /**
   * The loss of a model by the older law of Kaplan et al., for comparison only.
   *
   * <pre>L = ((6.4e13 / N)^(0.076 / 0.103) + 1.8e13 / D)^0.103</pre>
   *
   * <p>Superseded: the learning rates of its runs did not follow their lengths. Its nats are those of WebText2.
   *
   * @param parameters N, embeddings excluded [count]
   * @param tokens D [token]
   * @return L [nat/token]
   * @see <a href="https://arxiv.org/abs/2001.08361">Kaplan et al. 2020, equation 1.5 and table 2</a>
   */
  public static double kaplanLoss(double parameters, double tokens) {
    double size = StrictMath.pow(
        KAPLAN_PARAMETERS / parameters, KAPLAN_PARAMETER_EXPONENT / KAPLAN_TOKEN_EXPONENT);
    return StrictMath.pow(size + KAPLAN_TOKENS / tokens, KAPLAN_TOKEN_EXPONENT);
  }

  /**
   * Operations for each token of the best model for an amount of compute, by the law of DeepSeek.
   *
   * <pre>M = 0.1715 · C^0.5243</pre>
   *
   * <p>Fitted from 1e17 to 3e20 FLOP. The exponent moved from 0.45 to 0.58 with the quality of the data.
   *
   * @param flop C [FLOP]
   * @return M, embeddings excluded, attention included [FLOP/token]
   * @see <a href="https://arxiv.org/abs/2401.02954">DeepSeek-AI 2024, equation 4</a>
   */
  public static double deepSeekFlopPerToken(double flop) {
    return 0.1715 * StrictMath.pow(flop, 0.5243);
  }

  /**
   * Tokens for the best model for an amount of compute, by the law of DeepSeek.
   *
   * <pre>D = 5.8316 · C^0.4757</pre>
   *
   * @param flop C [FLOP]
   * @return D [token]
   * @see <a href="https://arxiv.org/abs/2401.02954">DeepSeek-AI 2024, equation 4</a>
   */
  public static double deepSeekTokens(double flop) {
    return 5.8316 * StrictMath.pow(flop, 0.4757);
  }

  /**
   * Tokens for the best model for an amount of compute, by the law of Llama 3.
   *
   * <pre>D = 0.299 · C^0.537</pre>
   *
   * <p>The paper prints the numbers rounded to 0.29 and 0.53, which would give 10 trillion tokens for its largest model
   * instead of 16.
   *
   * @param flop C [FLOP]
   * @return D [token]
   * @see <a href="https://arxiv.org/abs/2407.21783">Llama team 2024, section 3.2.1</a>
   */
  public static double llama3Tokens(double flop) {
    return 0.299 * StrictMath.pow(flop, 0.537);
  }
}
