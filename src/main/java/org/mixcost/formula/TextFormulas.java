package org.mixcost.formula;

/** How an amount of text in another measure turns into tokens. */
public final class TextFormulas {
  private TextFormulas() {}

  private static final String TOKENS_OF_UNITS_TEXT = "T = V · r";

  /**
   * Tokens of so many words, or of other units.
   *
   * <pre>{@value #TOKENS_OF_UNITS_TEXT}</pre>
   *
   * @param units V, such as words [unit]
   * @param tokensPerUnit r [tokens/unit]
   * @return T [token]
   */
  public static double tokensOfUnits(double units, double tokensPerUnit) {
    return units * tokensPerUnit;
  }

  public static final Formula TOKENS_OF_UNITS = new Formula(TOKENS_OF_UNITS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = tokensOfUnits(t[0][i], t[1][i]);
    }
  });

  private static final String TOKENS_BY_WORDS_TEXT = "T = V · w · r";

  /**
   * Tokens of so many pages, or hours of speech.
   *
   * <pre>{@value #TOKENS_BY_WORDS_TEXT}</pre>
   *
   * @param units V [unit]
   * @param wordsPerUnit w [words/unit]
   * @param tokensPerWord r [tokens/word]
   * @return T [token]
   */
  public static double tokensByWords(double units, double wordsPerUnit, double tokensPerWord) {
    return units * wordsPerUnit * tokensPerWord;
  }

  public static final Formula TOKENS_BY_WORDS = new Formula(TOKENS_BY_WORDS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = tokensByWords(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String TOKENS_OF_CHARACTERS_TEXT = "T = V / c";

  /**
   * Tokens of so many characters.
   *
   * <pre>{@value #TOKENS_OF_CHARACTERS_TEXT}</pre>
   *
   * @param characters V [character]
   * @param charactersPerToken c [characters/token]
   * @return T [token]
   */
  public static double tokensOfCharacters(double characters, double charactersPerToken) {
    return characters / charactersPerToken;
  }

  public static final Formula TOKENS_OF_CHARACTERS =
      new Formula(TOKENS_OF_CHARACTERS_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = tokensOfCharacters(t[0][i], t[1][i]);
        }
      });

  private static final String TOKENS_OF_GIGABYTES_TEXT = "T = 1e9 · V / b";

  /**
   * Tokens of so many gigabytes of text that is not compressed.
   *
   * <pre>{@value #TOKENS_OF_GIGABYTES_TEXT}</pre>
   *
   * @param gigabytes V [GB]
   * @param bytesPerToken b [B/token]
   * @return T [token]
   */
  public static double tokensOfGigabytes(double gigabytes, double bytesPerToken) {
    return MemoryFormulas.BYTES_PER_GIGABYTE * gigabytes / bytesPerToken;
  }

  public static final Formula TOKENS_OF_GIGABYTES =
      new Formula(TOKENS_OF_GIGABYTES_TEXT, (t, r) -> {
        for (int i = 0; i < r.length; i++) {
          r[i] = tokensOfGigabytes(t[0][i], t[1][i]);
        }
      });
}
