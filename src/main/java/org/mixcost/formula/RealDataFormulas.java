package org.mixcost.formula;

/** What real text costs to get, by the way it is got; the equations of acquisition. */
public final class RealDataFormulas {
  private static final double TOKENS_PER_MTOK = 1e6;
  private static final double MTOK_PER_TOKEN = 1e-6;
  private static final double MINUTES_PER_HOUR = 60;

  private RealDataFormulas() {}

  private static final String TOKENS_USD_TEXT = "cost = T · price / 1e6";

  /**
   * Money for tokens at a price per million.
   *
   * <pre>{@value #TOKENS_USD_TEXT}</pre>
   *
   * @param tokens T [token]
   * @param usdPerMtok price [USD/Mtok]
   * @return usd [USD]
   */
  public static double tokensUsd(double tokens, double usdPerMtok) {
    return tokens * MTOK_PER_TOKEN * usdPerMtok;
  }

  public static final Formula TOKENS_USD = new Formula(TOKENS_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = tokensUsd(t[0][i], t[1][i]);
    }
  });

  private static final String UNITS_USD_TEXT = "cost = n · price";

  /**
   * Money for things at a price for each.
   *
   * <pre>{@value #UNITS_USD_TEXT}</pre>
   *
   * @param units n [unit]
   * @param usdPerUnit price [USD/unit]
   * @return usd [USD]
   */
  public static double unitsUsd(double units, double usdPerUnit) {
    return units * usdPerUnit;
  }

  public static final Formula UNITS_USD = new Formula(UNITS_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = unitsUsd(t[0][i], t[1][i]);
    }
  });

  private static final String USD_PER_MTOK_TEXT = "price = cost / T · 1e6";

  /**
   * What a million tokens of a source cost, all of its lines together.
   *
   * <pre>{@value #USD_PER_MTOK_TEXT}</pre>
   *
   * @param usd usd, for the whole source [USD]
   * @param keptTokens T [token]
   * @return price [USD/Mtok]; 0 for a source of no tokens
   */
  public static double usdPerMtok(double usd, double keptTokens) {
    return keptTokens == 0 ? 0 : usd / keptTokens * TOKENS_PER_MTOK;
  }

  public static final Formula USD_PER_MTOK = new Formula(USD_PER_MTOK_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = usdPerMtok(t[0][i], t[1][i]);
    }
  });

  private static final String SCANNED_TOKENS_TEXT = "scanned = kept / yield";

  /**
   * Text that is read so that some of it is kept.
   *
   * <pre>{@value #SCANNED_TOKENS_TEXT}</pre>
   *
   * @param keptTokens [token]
   * @param keptShare yield, the product of the shares that each filter keeps [fraction]
   * @return scanned [token]; infinite when nothing is kept
   */
  public static double scannedTokens(double keptTokens, double keptShare) {
    return keptTokens / keptShare;
  }

  public static final Formula SCANNED_TOKENS = new Formula(SCANNED_TOKENS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = scannedTokens(t[0][i], t[1][i]);
    }
  });

  private static final String DUMPS_TEXT = "dumps = scanned / tokens per dump";

  /**
   * Web crawl dumps that hold a number of tokens.
   *
   * <pre>{@value #DUMPS_TEXT}</pre>
   *
   * @param scannedTokens before the quality filters [token]
   * @param tokensPerDump extracted text of one dump [token/dump]
   * @return dumps; a share of a dump counts as that share
   */
  public static double dumps(double scannedTokens, double tokensPerDump) {
    return scannedTokens / tokensPerDump;
  }

  public static final Formula DUMPS = new Formula(DUMPS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = dumps(t[0][i], t[1][i]);
    }
  });

  private static final String LICENSED_UNITS_TEXT = "units = tokens / (tokens per unit · yield)";

  /**
   * Units, such as words or books, to license for a number of tokens.
   *
   * <pre>{@value #LICENSED_UNITS_TEXT}</pre>
   *
   * @param tokens wanted [token]
   * @param tokensPerUnit [token/unit]
   * @param keptShare yield, the share of what is licensed that is kept [fraction]
   * @return units
   */
  public static double licensedUnits(double tokens, double tokensPerUnit, double keptShare) {
    return tokens / (tokensPerUnit * keptShare);
  }

  public static final Formula LICENSED_UNITS = new Formula(LICENSED_UNITS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = licensedUnits(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String LICENSE_TERMS_TEXT = "n = max(1, ⌈0.999999999 · horizon / term⌉)";

  /**
   * How often a license is paid for.
   *
   * <pre>{@value #LICENSE_TERMS_TEXT}</pre>
   *
   * <p>A term that is begun is paid for. The factor keeps 36 months from being more than three times a year by what
   * conversions of units round; a use that is longer by less than a billionth is not charged another term.
   *
   * @param horizonYears how long the data are used [year]
   * @param termYears how long one payment lasts [year]
   * @return n [count]
   */
  public static double licenseTerms(double horizonYears, double termYears) {
    return Math.max(1, Whole.up(horizonYears / termYears));
  }

  public static final Formula LICENSE_TERMS = new Formula(LICENSE_TERMS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = licenseTerms(t[0][i], t[1][i]);
    }
  });

  private static final String TERM_USD_TEXT = "cost = fee · term";

  /**
   * What is paid for one term at a fee for each year.
   *
   * <pre>{@value #TERM_USD_TEXT}</pre>
   *
   * @param usdPerYear fee [USD/year]
   * @param termYears term [year]
   * @return usd [USD]
   */
  public static double termUsd(double usdPerYear, double termYears) {
    return usdPerYear * termYears;
  }

  public static final Formula TERM_USD = new Formula(TERM_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = termUsd(t[0][i], t[1][i]);
    }
  });

  private static final String LICENSE_USD_TEXT = "cost = units · price · n · (1 + negotiation)";

  /**
   * What a license by the unit costs.
   *
   * <pre>{@value #LICENSE_USD_TEXT}</pre>
   *
   * @param units licensed [unit]
   * @param usdPerUnit price [USD/unit]
   * @param terms n, how often it is paid [count]
   * @param negotiation agents and lawyers, over the price [fraction]
   * @return usd [USD]
   */
  public static double licenseUsd(
      double units, double usdPerUnit, double terms, double negotiation) {
    return units * usdPerUnit * terms * (1 + negotiation);
  }

  public static final Formula LICENSE_USD = new Formula(LICENSE_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = licenseUsd(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });

  private static final String FLAT_FEE_USD_TEXT = "cost = term cost · n · allocation";

  /**
   * What a license for a fee costs, whatever its size.
   *
   * <pre>{@value #FLAT_FEE_USD_TEXT}</pre>
   *
   * @param paymentUsd term usd, for one term [USD]
   * @param terms n, how often it is paid [count]
   * @param allocation the share of it that this model bears [fraction]
   * @return usd [USD]
   */
  public static double flatFeeUsd(double paymentUsd, double terms, double allocation) {
    return paymentUsd * terms * allocation;
  }

  public static final Formula FLAT_FEE_USD = new Formula(FLAT_FEE_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = flatFeeUsd(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String COMMISSIONED_WORDS_TEXT = "words = T / tokens per word";

  /**
   * Words to be written for a number of tokens.
   *
   * <pre>{@value #COMMISSIONED_WORDS_TEXT}</pre>
   *
   * @param tokens T [token]
   * @param tokensPerWord [token/word]
   * @return words
   */
  public static double commissionedWords(double tokens, double tokensPerWord) {
    return tokens / tokensPerWord;
  }

  public static final Formula COMMISSIONED_WORDS = new Formula(COMMISSIONED_WORDS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = commissionedWords(t[0][i], t[1][i]);
    }
  });

  private static final String COMMISSIONED_USD_TEXT = "cost = words · (writing + review)";

  /**
   * What people are paid to write a text and to review it.
   *
   * <pre>{@value #COMMISSIONED_USD_TEXT}</pre>
   *
   * @param words that are kept
   * @param writingUsd writing, for each of them [USD/word]
   * @param reviewUsd review, for each of them [USD/word]
   * @return usd [USD]
   */
  public static double commissionedUsd(double words, double writingUsd, double reviewUsd) {
    return words * (writingUsd + reviewUsd);
  }

  public static final Formula COMMISSIONED_USD = new Formula(COMMISSIONED_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = commissionedUsd(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String ANNOTATION_USD_TEXT = "cost = N / acceptance · k · price";

  /**
   * Labels, preference pairs or demonstrations made by people.
   *
   * <pre>{@value #ANNOTATION_USD_TEXT}</pre>
   *
   * @param items N, items that are kept [item]
   * @param acceptance the share of items that are kept [fraction]
   * @param annotators k, people for each item [count]
   * @param usdPerItem price, for one person and item [USD/item]
   * @return usd [USD]
   */
  public static double annotationUsd(
      double items, double acceptance, double annotators, double usdPerItem) {
    return items / acceptance * annotators * usdPerItem;
  }

  public static final Formula ANNOTATION_USD = new Formula(ANNOTATION_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = annotationUsd(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });

  private static final String CHECKS_USD_TEXT = "cost = N · checked · price";

  /**
   * What it costs to check some of the items.
   *
   * <pre>{@value #CHECKS_USD_TEXT}</pre>
   *
   * @param items N, items that are kept [item]
   * @param checked the share that is checked [fraction]
   * @param usdPerCheck price [USD/item]
   * @return usd [USD]
   */
  public static double checksUsd(double items, double checked, double usdPerCheck) {
    return items * checked * usdPerCheck;
  }

  public static final Formula CHECKS_USD = new Formula(CHECKS_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = checksUsd(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String ITEM_USD_TEXT = "price = minutes / 60 · wage · markup";

  /**
   * What an item costs that takes a person some minutes.
   *
   * <pre>{@value #ITEM_USD_TEXT}</pre>
   *
   * @return price [USD/item]
   */
  public static double itemUsd(double minutes, double usdPerHour, double markup) {
    return minutes / MINUTES_PER_HOUR * usdPerHour * markup;
  }

  public static final Formula ITEM_USD = new Formula(ITEM_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = itemUsd(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String PACE_USD_TEXT = "price = wage · markup / (pace · acceptance)";

  /**
   * What a unit costs that people make at a pace.
   *
   * <pre>{@value #PACE_USD_TEXT}</pre>
   *
   * @return price [USD/unit]
   */
  public static double paceUsd(
      double usdPerHour, double markup, double unitsPerHour, double acceptance) {
    return usdPerHour * markup / (unitsPerHour * acceptance);
  }

  public static final Formula PACE_USD = new Formula(PACE_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = paceUsd(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });

  private static final String EXPOSURE_USD_TEXT = "cost = works · amount · probability";

  /**
   * What may have to be paid if a claim is made; shown beside a total and never in it.
   *
   * <pre>{@value #EXPOSURE_USD_TEXT}</pre>
   *
   * @return usd [USD]
   */
  public static double exposureUsd(double works, double usdPerWork, double probability) {
    return works * usdPerWork * probability;
  }

  public static final Formula EXPOSURE_USD = new Formula(EXPOSURE_USD_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = exposureUsd(t[0][i], t[1][i], t[2][i]);
    }
  });
}
