package org.mixcost.formula;

/** What a model takes over from generators over several generations; all of it is a model assumption. */
public final class InheritanceFormulas {
  private InheritanceFormulas() {}

  /**
   * Loss inherited after some generations, each trained on the text of the one before.
   *
   * <pre>X_n = X_data · (G_n − 1) + kⁿ · X_gen</pre>
   *
   * <p>When a generation takes the place of the one before, {@code G_n = 1 + k + … + kⁿ⁻¹}: with k = 1 errors grow
   * without end. When it is added to what was there, {@code G_n = 1 + k · (1/2² + … + 1/n²)}, which stays bounded.
   * A model assumption: the shape is that of linear regression, applied to loss.
   *
   * @param kept k, the share of a generation's error that the next takes over [fraction]
   * @param generatorLoss X_gen, of the first generator [nats]
   * @param dataTerm X_data, what each generation loses for want of data [nats]
   * @param generations n, 1 for a model trained on an external generator's text [count]
   * @param accumulates whether generations are added to what was there
   * @return X_n, inherited loss [nats]
   * @see <a href="https://arxiv.org/abs/2404.01413">Gerstgrasser et al. 2024, replace and accumulate</a>
   */
  public static double inheritedLoss(
      double kept, double generatorLoss, double dataTerm, int generations, boolean accumulates) {
    double power = kept;
    double growth = 0;
    for (int n = 2; n <= generations; n++) {
      growth += accumulates ? kept / ((double) n * n) : power;
      power *= kept;
    }
    return dataTerm * growth + power * generatorLoss;
  }

  /**
   * Diversity left after some generations of text, when samples are many.
   *
   * <pre>h_{m+1} = (1 − φ²) + φ² · λ · h_m,  h_0 = 1</pre>
   *
   * <p>A model assumption: the recursion of Gini-Simpson diversity with a share φ of synthetic text and sampling that
   * keeps a share λ of it.
   *
   * @param syntheticShare φ [fraction]
   * @param kept λ [fraction]
   * @param generations m [count]
   * @return h_m [fraction]
   */
  public static double diversity(double syntheticShare, double kept, int generations) {
    double share = syntheticShare * syntheticShare;
    double left = 1;
    for (int m = 0; m < generations; m++) {
      left = (1 - share) + share * kept * left;
    }
    return left;
  }
}
