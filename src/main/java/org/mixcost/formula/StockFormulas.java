package org.mixcost.formula;

/** How much text there is, and when those who train models will have seen it. */
public final class StockFormulas {
  private StockFormulas() {}

  /**
   * Tokens in the pages of a crawl.
   *
   * <pre>S = pages · bytes per page / bytes per token</pre>
   *
   * @param pages indexed [count]
   * @param bytesPerPage of plain text [B]
   * @param bytesPerToken of plain text [B]
   * @return S [token]
   * @see <a href="https://arxiv.org/abs/2211.04325">Villalobos et al. 2024, section 2</a>
   */
  public static double stockTokens(double pages, double bytesPerPage, double bytesPerToken) {
    return pages * bytesPerPage / bytesPerToken;
  }

  /**
   * A stock as training counts it.
   *
   * <pre>S' = S · q · r</pre>
   *
   * @param stockTokens S [token]
   * @param quality q, the share that is good enough to keep [fraction]
   * @param repetition r, what seeing it several times adds; 1 for once [factor]
   * @return S' [token]
   * @see <a href="https://arxiv.org/abs/2211.04325">Villalobos et al. 2024, section 2</a>
   */
  public static double usableStock(double stockTokens, double quality, double repetition) {
    return stockTokens * quality * repetition;
  }

  /**
   * The year in which the largest training set has grown to the stock.
   *
   * <pre>t = t_0 + ln(S_0 / D_0) / ln(g_D / g_S)</pre>
   *
   * <p>The past is carried on: no money runs out, no new kind of data comes up.
   *
   * @param startYear t_0, in which the stock and the demand are given [year]
   * @param stockTokens S_0, usable [token]
   * @param demandTokens D_0 [token]
   * @param stockGrowth g_S, yearly [factor]
   * @param demandGrowth g_D, yearly [factor]
   * @return t, before t_0 where the demand is above the stock already; where it does not grow faster than the stock,
   *     infinite if it is below it and negative infinite if not [year]
   * @see <a href="https://arxiv.org/abs/2211.04325">Villalobos et al. 2024, section 3</a>
   */
  public static double exhaustionYear(
      double startYear,
      double stockTokens,
      double demandTokens,
      double stockGrowth,
      double demandGrowth) {
    if (!(demandGrowth > stockGrowth)) {
      return demandTokens < stockTokens ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
    return startYear
        + StrictMath.log(stockTokens / demandTokens) / StrictMath.log(demandGrowth / stockGrowth);
  }

  private static final String HEADROOM_TEXT = "h = S / max(1, D / r)";

  /**
   * How often the text that a scenario needs is there; whoever needs less than a token is taken to need one.
   *
   * <pre>{@value #HEADROOM_TEXT}</pre>
   *
   * @param stockTokens S, of the kind of text that is wanted [token]
   * @param seenTokens D [token]
   * @param repetition r, times each token is seen [factor]
   * @return h, a shortage below 1 [factor]
   */
  public static double headroom(double stockTokens, double seenTokens, double repetition) {
    return stockTokens / Math.max(1, seenTokens / repetition);
  }

  public static final Formula HEADROOM = new Formula(HEADROOM_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = headroom(t[0][i], t[1][i], t[2][i]);
    }
  });
}
