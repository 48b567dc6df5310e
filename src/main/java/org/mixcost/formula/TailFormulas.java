package org.mixcost.formula;

import org.hipparchus.special.Gamma;

/**
 * What a model misses of rare text when its generator no longer writes it.
 *
 * <p>Words, facts or styles are taken to follow Zipf's law, i^(−β) / ζ(β), and the generator to know the first k of
 * them. A risk to be shown beside a loss, never added to it: the units differ.
 *
 * @see <a href="https://arxiv.org/abs/2402.07043">Dohmatob et al. 2024, A Tale of Tails</a>
 */
public final class TailFormulas {
  /** Terms of Hurwitz' series below this one are summed one by one; the rest is integrated. */
  private static final int INTEGRATED_FROM = 13;
  /** Bernoulli numbers B_2 … B_12, each over the factorial of its index. */
  private static final double[] BERNOULLI_OVER_FACTORIAL = {
    1.0 / 12, -1.0 / 720, 1.0 / 30240, -1.0 / 1209600, 1.0 / 47900160, -691.0 / 1307674368000.0
  };

  private TailFormulas() {}

  private static final String KNOWN_RANKS_TEXT = "k = T_gen^(1 / β)";

  /**
   * How many ranks a generator knows: those that it has met once, by what it learned from.
   *
   * <pre>{@value #KNOWN_RANKS_TEXT}</pre>
   *
   * @param generatorTokens T_gen, what the generator learned from [token]
   * @param exponent β, above 1
   * @return k [count]
   */
  public static double knownRanks(double generatorTokens, double exponent) {
    return Powers.power(generatorTokens, 1 / exponent);
  }

  public static final Formula KNOWN_RANKS = new Formula(KNOWN_RANKS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = knownRanks(t[0][i], t[1][i]);
    }
  });

  private static final String TAIL_MASS_TEXT = "tail = ζ(β, k + 1) / ζ(β, 1)";

  /**
   * The share of all text beyond what the generator knows.
   *
   * <pre>{@value #TAIL_MASS_TEXT}</pre>
   *
   * @param exponent β, above 1, about 1.5 for text
   * @param knownRanks k [count]
   * @return tail; 0 where all is known, 1 where nothing is [fraction]
   */
  public static double tailMass(double exponent, double knownRanks) {
    return zeta(exponent, knownRanks + 1) / zeta(exponent, 1);
  }

  public static final Formula TAIL_MASS = new Formula(TAIL_MASS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = tailMass(t[0][i], t[1][i]);
    }
  });

  private static final String UNSEEN_TAIL_MASS_TEXT =
      "U_tail = ζ(β, 1)^(−1 / β) / β · γ(1 − 1 / β, k^(−β) · T / ζ(β, 1)) · T^(1 / β − 1)";

  /**
   * The share of all text that is rare and that no real sample shows.
   *
   * <pre>{@value #UNSEEN_TAIL_MASS_TEXT}</pre>
   *
   * <p>γ is the lower incomplete gamma function. An integral for a sum, within 0.5 % of it. Without real samples it is
   * the whole tail.
   *
   * @param exponent β, above 1
   * @param knownRanks k, at least 1 [count]
   * @param realSamples T [count]
   * @return U_tail [fraction]
   */
  public static double unseenTailMass(double exponent, double knownRanks, double realSamples) {
    if (realSamples == 0) {
      return tailMass(exponent, knownRanks);
    }
    double shape = 1 - 1 / exponent;
    double all = zeta(exponent, 1);
    double rarest = realSamples * Powers.power(knownRanks, -exponent) / all;
    return unseenScale(exponent, all, realSamples) * Gamma.regularizedGammaP(shape, rarest);
  }

  public static final Formula UNSEEN_TAIL_MASS = new Formula(UNSEEN_TAIL_MASS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = unseenTailMass(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String TAIL_COVERAGE_TEXT = "coverage = max(0, 1 − U_tail / tail)";

  /**
   * The share of the rare text that real samples show.
   *
   * <pre>{@value #TAIL_COVERAGE_TEXT}</pre>
   *
   * <p>With very few samples the integral U_tail is a hair above the sum tail.
   *
   * @param unseenTail U_tail [fraction]
   * @param tail [fraction]
   * @return coverage; 0 without real samples, 1 where there is no tail [fraction]
   */
  public static double tailCoverage(double unseenTail, double tail) {
    return tail == 0 ? 1 : Math.max(0, 1 - unseenTail / tail);
  }

  public static final Formula TAIL_COVERAGE = new Formula(TAIL_COVERAGE_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = tailCoverage(t[0][i], t[1][i]);
    }
  });

  /**
   * Hurwitz' zeta function; with a = 1 it is Riemann's.
   *
   * <pre>ζ(s, a) = Σ (a + i)^(−s) for i = 0 …</pre>
   *
   * @param s exponent, above 1
   * @param a first, above 0
   * @return ζ, to 15 digits; 0 for an infinite a
   * @see <a href="https://dlmf.nist.gov/25.11#iii">the sum by Euler and Maclaurin: NIST, equation 25.11.5</a>
   */
  public static double zeta(double s, double a) {
    if (a == Double.POSITIVE_INFINITY) {
      return 0;
    }
    double sum = 0;
    double from = a;
    while (from < INTEGRATED_FROM) {
      sum += Powers.power(from, -s);
      from += 1;
    }
    double term = Powers.power(from, -s);
    sum += term * from / (s - 1) + term / 2;
    double derivative = term * s / from;
    for (int j = 0; j < BERNOULLI_OVER_FACTORIAL.length; j++) {
      sum += BERNOULLI_OVER_FACTORIAL[j] * derivative;
      derivative *= (s + 2 * j + 1) * (s + 2 * j + 2) / (from * from);
    }
    return sum;
  }

  /** K · T^(−c) · Γ(c), which the regularized functions take; {@code all} is ζ(β, 1). */
  private static double unseenScale(double exponent, double all, double samples) {
    double shape = 1 - 1 / exponent;
    double scale = Powers.power(all, -1 / exponent) / exponent;
    return scale * Powers.power(samples, -shape) * Gamma.gamma(shape);
  }
}
