package org.mixcost.formula;

import java.util.OptionalDouble;

/**
 * The loss of a law, its best allocations and its inverses in closed form: a second opinion on the loss that the model
 * predicts line by line.
 *
 * @see Law for its numbers
 */
public record ClosedForm(double e, double a, double b, double alpha, double beta) {

  /** The closed form of a law. */
  public static ClosedForm of(Law law) {
    return new ClosedForm(law.e(), law.a(), law.b(), law.alpha(), law.beta());
  }

  /**
   * The loss of a model.
   *
   * <pre>L = E + A / N^α + B / D^β</pre>
   *
   * @param parameters N [count]
   * @param tokens D, unique, or what repeats and synthetic text amount to [token]
   * @return L; E with infinitely many of both [nat/token]
   */
  public double loss(double parameters, double tokens) {
    return lossWithoutData(parameters) + ScalingFormulas.dataTerm(b, tokens, beta);
  }

  /**
   * Parameters of the model that reaches the least loss with an amount of compute.
   *
   * <pre>N = G · (C / 6)^(β / (α + β)), G = (α · A / (β · B))^(1 / (α + β))</pre>
   *
   * @param flop C, of which each token takes 6 for each parameter [FLOP]
   * @return N [count]
   * @see <a href="https://arxiv.org/abs/2203.15556">Hoffmann et al. 2022, equation 4</a>
   */
  public double optimalParameters(double flop) {
    return balance() * StrictMath.pow(perPassFlop(flop), beta / (alpha + beta));
  }

  /**
   * Tokens for the model that reaches the least loss with an amount of compute.
   *
   * <pre>D = (C / 6)^(α / (α + β)) / G</pre>
   *
   * @param flop C, of which each token takes 6 for each parameter [FLOP]
   * @return D [token]
   * @see <a href="https://arxiv.org/abs/2203.15556">Hoffmann et al. 2022, equation 4</a>
   */
  public double optimalTokens(double flop) {
    return StrictMath.pow(perPassFlop(flop), alpha / (alpha + beta)) / balance();
  }

  /**
   * Parameters of the model for which an amount of tokens is the best amount.
   *
   * <pre>N = G · (U · G)^(β / α)</pre>
   *
   * @param tokens U [token]
   * @return N [count]
   * @see <a href="https://arxiv.org/abs/2305.16264">Muennighoff et al. 2023, appendix A</a>
   */
  public double optimalParametersForTokens(double tokens) {
    double balance = balance();
    return balance * StrictMath.pow(tokens * balance, beta / alpha);
  }

  /**
   * The least compute that reaches a loss.
   *
   * <pre>C = 6 · ((L − E) / (A · G^(−α) + B · G^β))^(−(α + β) / (α · β))</pre>
   *
   * @param loss L [nat/token]
   * @return C, nothing where L is at or below E and cannot be reached [FLOP]
   */
  public OptionalDouble flopForLoss(double loss) {
    double reducible = loss - e;
    if (!(reducible > 0)) {
      return OptionalDouble.empty();
    }
    double balance = balance();
    double atOneFlop = a * StrictMath.pow(balance, -alpha) + b * StrictMath.pow(balance, beta);
    double exponent = -(alpha + beta) / (alpha * beta);
    return OptionalDouble.of(FlopFormulas.TRAINING_FLOP_PER_PARAMETER_TOKEN
        * StrictMath.pow(reducible / atOneFlop, exponent));
  }

  /**
   * Tokens with which a model of a given size reaches a loss.
   *
   * <pre>D = (B / (L − E − A / N^α))^(1/β)</pre>
   *
   * @param loss L [nat/token]
   * @param parameters N [count]
   * @return D, nothing where a model of this size cannot reach L [token]
   */
  public OptionalDouble tokensForLoss(double loss, double parameters) {
    return finite(tokensForDataTerm(b, loss - lossWithoutData(parameters), beta));
  }

  /**
   * The size that a model must exceed to reach a loss, however many tokens it sees.
   *
   * <pre>N_min = (A / (L − E))^(1/α)</pre>
   *
   * @param loss L [nat/token]
   * @return N_min, nothing where no model can reach L [count]
   */
  public OptionalDouble parametersForLoss(double loss) {
    // The parameter term has the form of the data term, and so has its inverse.
    return finite(tokensForDataTerm(a, loss - e, alpha));
  }

  /** The loss of a model of this size with data without end, in nats per token. */
  public double lossWithoutData(double parameters) {
    return e + ScalingFormulas.parameterTerm(a, parameters, alpha);
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
  static double tokensForDataTerm(double b, double dataTerm, double beta) {
    return dataTerm <= 0 ? Double.POSITIVE_INFINITY : Powers.power(b / dataTerm, 1 / beta);
  }

  /** G: parameters and tokens are in balance where N / G to the α and D · G to the β weigh the same. */
  private double balance() {
    return StrictMath.pow(alpha * a / (beta * b), 1 / (alpha + beta));
  }

  private static double perPassFlop(double flop) {
    return flop / FlopFormulas.TRAINING_FLOP_PER_PARAMETER_TOKEN;
  }

  private static OptionalDouble finite(double amount) {
    return amount < Double.POSITIVE_INFINITY ? OptionalDouble.of(amount) : OptionalDouble.empty();
  }
}
