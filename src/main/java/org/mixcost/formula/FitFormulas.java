package org.mixcost.formula;

/**
 * How far a scaling law lies from runs, and which way it would come nearer.
 *
 * <p>The coefficients of a law are a row of five numbers, {@code c} = (ln A, ln B, ln E, α, β), in which the loss is
 *
 * <pre>ln L = ln(exp(ln A − α · ln N) + exp(ln B − β · ln D) + exp(ln E))</pre>
 *
 * <p>Where ln N and ln D are counted from a middle of the runs, ln A and ln B are the logarithms of the two terms there:
 * the same law, in numbers that depend less on each other.
 *
 * @see <a href="https://arxiv.org/abs/2203.15556">Hoffmann et al. 2022, appendix D.2</a>
 */
public final class FitFormulas {
  /** Coefficients of a law. */
  public static final int COEFFICIENTS = 5;

  /** Places in the row of coefficients. */
  public static final int LN_A = 0;

  public static final int LN_B = 1;
  public static final int LN_E = 2;
  public static final int ALPHA = 3;
  public static final int BETA = 4;

  private FitFormulas() {}

  /**
   * The logarithm of the loss that a law gives a run.
   *
   * <pre>ln L = ln(exp(ln A − α · ln N) + exp(ln B − β · ln D) + exp(ln E))</pre>
   *
   * @param c (ln A, ln B, ln E, α, β)
   * @param lnParameters ln N
   * @param lnTokens ln D
   * @return ln L, without overflow however large a term is
   */
  public static double lnLoss(double[] c, double lnParameters, double lnTokens) {
    double parameterTerm = c[LN_A] - c[ALPHA] * lnParameters;
    double dataTerm = c[LN_B] - c[BETA] * lnTokens;
    double largest = Math.max(c[LN_E], Math.max(parameterTerm, dataTerm));
    double sum = StrictMath.exp(parameterTerm - largest)
        + StrictMath.exp(dataTerm - largest)
        + StrictMath.exp(c[LN_E] - largest);
    return largest + StrictMath.log(sum);
  }

  /**
   * That logarithm, and how it moves with each coefficient.
   *
   * <pre>∂ ln L / ∂ (ln A, ln B, ln E, α, β) = (p_N, p_D, p_E, −p_N · ln N, −p_D · ln D)</pre>
   *
   * <p>p are the shares of the three terms in the loss.
   *
   * @param c (ln A, ln B, ln E, α, β)
   * @param lnParameters ln N
   * @param lnTokens ln D
   * @param slopes where the five are written
   * @return ln L
   */
  public static double lnLossSlopes(
      double[] c, double lnParameters, double lnTokens, double[] slopes) {
    double lnLoss = lnLoss(c, lnParameters, lnTokens);
    slopes[LN_A] = StrictMath.exp(c[LN_A] - c[ALPHA] * lnParameters - lnLoss);
    slopes[LN_B] = StrictMath.exp(c[LN_B] - c[BETA] * lnTokens - lnLoss);
    slopes[LN_E] = StrictMath.exp(c[LN_E] - lnLoss);
    slopes[ALPHA] = -slopes[LN_A] * lnParameters;
    slopes[BETA] = -slopes[LN_B] * lnTokens;
    return lnLoss;
  }

  /**
   * What a residual counts: its square near 0, in proportion to it beyond, so that no single run pulls a fit far.
   *
   * <pre>H = r² / 2 up to |r| = δ, δ · (|r| − δ / 2) above</pre>
   *
   * @param residual r
   * @param delta δ, positive
   * @return H
   * @see <a href="https://doi.org/10.1214/aoms/1177703732">Huber 1964</a>
   */
  public static double huber(double residual, double delta) {
    double size = Math.abs(residual);
    return size <= delta ? residual * residual / 2 : delta * (size - delta / 2);
  }

  /**
   * How what a residual counts moves with it.
   *
   * <pre>ψ = max(−δ, min(δ, r))</pre>
   *
   * @param residual r
   * @param delta δ, positive
   * @return ψ, the slope of {@link #huber}
   */
  public static double huberSlope(double residual, double delta) {
    return Math.max(-delta, Math.min(delta, residual));
  }

  /**
   * A number whose plain square counts what a residual counts by Huber, so that a method of least squares finds the least
   * sum of Huber's.
   *
   * <pre>s = sign(r) · √(2 · H)</pre>
   *
   * <p>It is smooth: at |r| = δ both s and its slope pass over without a step.
   *
   * @param residual r
   * @param delta δ, positive
   * @return s; r itself up to δ
   */
  public static double huberRoot(double residual, double delta) {
    return Math.abs(residual) <= delta
        ? residual
        : Math.copySign(Math.sqrt(2 * huber(residual, delta)), residual);
  }

  /**
   * How that number moves with the residual.
   *
   * <pre>ds/dr = ψ / s</pre>
   *
   * @param residual r
   * @param delta δ, positive
   * @return ds/dr, the slope of {@link #huberRoot}; 1 at 0
   */
  public static double huberRootSlope(double residual, double delta) {
    return Math.abs(residual) <= delta
        ? 1
        : huberSlope(residual, delta) / huberRoot(residual, delta);
  }

  /**
   * How far a law lies from runs: what its fit makes least.
   *
   * <pre>F = Σ H(ln L_law − ln L_run)</pre>
   *
   * <p>A sum and not a mean: methods that stop at a fixed small change stop early on a mean, to which Besiroglu et al.
   * trace what is wrong with the published fit.
   *
   * @param c (ln A, ln B, ln E, α, β)
   * @param lnParameters ln N of each run
   * @param lnTokens ln D of each run
   * @param lnLoss ln L of each run
   * @param delta δ
   * @return F
   * @see <a href="https://arxiv.org/abs/2404.10102">Besiroglu et al. 2024, on the early stop</a>
   */
  public static double objective(
      double[] c, double[] lnParameters, double[] lnTokens, double[] lnLoss, double delta) {
    double sum = 0;
    for (int i = 0; i < lnLoss.length; i++) {
      sum += huber(lnLoss(c, lnParameters[i], lnTokens[i]) - lnLoss[i], delta);
    }
    return sum;
  }

  /**
   * Tokens of a run of which the floating-point operations are known.
   *
   * <pre>D = C / (6 · N)</pre>
   *
   * @param flop C [FLOP]
   * @param parameters N [count]
   * @return D [token]
   * @see <a href="https://arxiv.org/abs/2001.08361">Kaplan et al. 2020, section 2.1</a>
   */
  public static double tokensOfFlop(double flop, double parameters) {
    return flop / (FlopFormulas.TRAINING_FLOP_PER_PARAMETER_TOKEN * parameters);
  }
}
