package org.mixcost.formula;

/** What real text costs to get, by the way it is got; the equations of acquisition. */
public final class RealDataFormulas {
  private static final double TOKENS_PER_MTOK = 1e6;
  private static final double MTOK_PER_TOKEN = 1e-6;
  private static final double MINUTES_PER_HOUR = 60;

  private RealDataFormulas() {}

  /**
   * Money for tokens at a price per million.
   *
   * <pre>C = T · price / 1e6</pre>
   *
   * @param tokens T [token]
   * @param usdPerMtok price [USD/Mtok]
   * @return C [USD]
   */
  public static double tokensUsd(double tokens, double usdPerMtok) {
    return tokens * MTOK_PER_TOKEN * usdPerMtok;
  }

  /**
   * What a million tokens of a source cost, all of its lines together.
   *
   * <pre>c = C / T · 1e6</pre>
   *
   * @param usd C [USD]
   * @param keptTokens T [token]
   * @return c [USD/Mtok]; 0 for a source of no tokens
   */
  public static double usdPerMtok(double usd, double keptTokens) {
    return keptTokens == 0 ? 0 : usd / keptTokens * TOKENS_PER_MTOK;
  }

  /**
   * Text that is read so that some of it is kept.
   *
   * <pre>scanned = kept / yield</pre>
   *
   * @param keptTokens [token]
   * @param keptShare yield, the product of the shares that each filter keeps [fraction]
   * @return scanned [token]; infinite when nothing is kept
   */
  public static double scannedTokens(double keptTokens, double keptShare) {
    return keptTokens / keptShare;
  }

  /**
   * Web crawl dumps that hold a number of tokens.
   *
   * <pre>dumps = scanned / tokens per dump</pre>
   *
   * @param scannedTokens before the quality filters [token]
   * @param tokensPerDump extracted text of one dump [token/dump]
   * @return dumps; a share of a dump counts as that share
   */
  public static double dumps(double scannedTokens, double tokensPerDump) {
    return scannedTokens / tokensPerDump;
  }

  /**
   * Units, such as words or books, to license for a number of tokens.
   *
   * <pre>units = tokens / (tokens per unit · yield)</pre>
   *
   * @param tokens wanted [token]
   * @param tokensPerUnit [token/unit]
   * @param keptShare yield, the share of what is licensed that is kept [fraction]
   * @return units
   */
  public static double licensedUnits(double tokens, double tokensPerUnit, double keptShare) {
    return tokens / (tokensPerUnit * keptShare);
  }

  /**
   * How often a license is paid for.
   *
   * <pre>n = ⌈horizon / term⌉, at least 1</pre>
   *
   * @param horizonYears how long the data are used [year]
   * @param termYears how long one payment lasts [year]
   * @return n [count]
   */
  public static double licenseTerms(double horizonYears, double termYears) {
    return Math.max(1, Math.ceil(horizonYears / termYears));
  }

  /**
   * Labels, preference pairs or demonstrations made by people.
   *
   * <pre>C = N / acceptance · k · price + N · checked · check price + set-up</pre>
   *
   * @param items N, items that are kept [item]
   * @param acceptance the share of items that are kept [fraction]
   * @param annotators k, people for each item [count]
   * @param usdPerItem price, for one person and item [USD/item]
   * @return the first term of C [USD]
   */
  public static double annotationUsd(
      double items, double acceptance, double annotators, double usdPerItem) {
    return items / acceptance * annotators * usdPerItem;
  }

  /**
   * What an item costs that takes a person some minutes.
   *
   * <pre>price = minutes / 60 · wage · markup</pre>
   *
   * @return price [USD/item]
   */
  public static double itemUsd(double minutes, double usdPerHour, double markup) {
    return minutes / MINUTES_PER_HOUR * usdPerHour * markup;
  }

  /**
   * What a unit costs that people make at a pace.
   *
   * <pre>price = wage · markup / (pace · acceptance)</pre>
   *
   * @return price [USD/unit]
   */
  public static double paceUsd(
      double unitsPerHour, double usdPerHour, double markup, double acceptance) {
    return usdPerHour * markup / (unitsPerHour * acceptance);
  }

  /**
   * What may have to be paid if a claim is made; shown beside a total and never in it.
   *
   * <pre>E = works · amount · probability</pre>
   *
   * @return E [USD]
   */
  public static double exposureUsd(double works, double usdPerWork, double probability) {
    return works * usdPerWork * probability;
  }
}
