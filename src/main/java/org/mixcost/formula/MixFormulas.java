package org.mixcost.formula;

/** How a mix by share turns into tokens. */
public final class MixFormulas {
  private MixFormulas() {}

  private static final String SYNTHETIC_TOKENS_TEXT = "G = T · φ";

  /**
   * Unique tokens that models wrote, of a mix by share.
   *
   * <pre>{@value #SYNTHETIC_TOKENS_TEXT}</pre>
   *
   * @param tokens T, unique tokens of the mix [token]
   * @param syntheticShare φ [fraction]
   * @return G [token]
   */
  public static double syntheticTokens(double tokens, double syntheticShare) {
    return tokens * syntheticShare;
  }

  public static final Formula SYNTHETIC_TOKENS = new Formula(SYNTHETIC_TOKENS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = syntheticTokens(t[0][i], t[1][i]);
    }
  });

  private static final String REAL_TOKENS_TEXT = "G = T · (1 − φ)";

  /**
   * Unique tokens that people wrote, of a mix by share.
   *
   * <pre>{@value #REAL_TOKENS_TEXT}</pre>
   *
   * @param tokens T, unique tokens of the mix [token]
   * @param syntheticShare φ [fraction]
   * @return G [token]
   */
  public static double realTokens(double tokens, double syntheticShare) {
    return tokens * (1 - syntheticShare);
  }

  public static final Formula REAL_TOKENS = new Formula(REAL_TOKENS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = realTokens(t[0][i], t[1][i]);
    }
  });

  private static final String STATED_TOKENS_TEXT = "U = T · size";

  /**
   * Unique tokens of a source that states them.
   *
   * <pre>{@value #STATED_TOKENS_TEXT}</pre>
   *
   * @param tokens T, as stated [token]
   * @param size of the mix, over the mix as stated [factor]
   * @return U [token]
   */
  public static double statedTokens(double tokens, double size) {
    return tokens * size;
  }

  public static final Formula STATED_TOKENS = new Formula(STATED_TOKENS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = statedTokens(t[0][i], t[1][i]);
    }
  });

  private static final String SHARED_TOKENS_TEXT = "x = W · size · share / max(1, shares)";

  /**
   * Tokens of a source that takes a share of a whole: of the unique tokens of its group, or of all tokens seen; shares
   * that ask for more than there is are scaled down.
   *
   * <pre>{@value #SHARED_TOKENS_TEXT}</pre>
   *
   * @param whole W, of all its sources [token]
   * @param size of the mix, over the mix as stated [factor]
   * @param share of the source [fraction]
   * @param stated shares, the sum over all its sources [fraction]
   * @return x [token]
   */
  public static double sharedTokens(double whole, double size, double share, double stated) {
    return whole * size * fitted(share, stated);
  }

  public static final Formula SHARED_TOKENS = new Formula(SHARED_TOKENS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = sharedTokens(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });

  private static final String REST_TOKENS_TEXT = "x = W · size · max(0, 1 − shares)";

  /**
   * Tokens of the source that takes what the others leave of a whole.
   *
   * <pre>{@value #REST_TOKENS_TEXT}</pre>
   *
   * @param whole W, of all its sources [token]
   * @param size of the mix, over the mix as stated [factor]
   * @param stated shares, the sum over its other sources [fraction]
   * @return x [token]
   */
  public static double restTokens(double whole, double size, double stated) {
    return whole * size * rest(stated);
  }

  public static final Formula REST_TOKENS = new Formula(REST_TOKENS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = restTokens(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String UNIQUE_TOKENS_TEXT = "U = seen / epochs";

  /**
   * Unique tokens of a source, by how many are seen and how often each is.
   *
   * <pre>{@value #UNIQUE_TOKENS_TEXT}</pre>
   *
   * @param seen tokens seen [token]
   * @param epochs how often each is seen [factor]
   * @return U [token]
   */
  public static double uniqueTokens(double seen, double epochs) {
    return seen / epochs;
  }

  public static final Formula UNIQUE_TOKENS = new Formula(UNIQUE_TOKENS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = uniqueTokens(t[0][i], t[1][i]);
    }
  });

  private static final String EPOCHS_TEXT = "epochs = seen / U";

  /**
   * How often each token of a source is seen.
   *
   * <pre>{@value #EPOCHS_TEXT}</pre>
   *
   * @param seen tokens seen [token]
   * @param unique U, above 0 [token]
   * @return epochs [factor]
   */
  public static double epochs(double seen, double unique) {
    return seen / unique;
  }

  public static final Formula EPOCHS = new Formula(EPOCHS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = epochs(t[0][i], t[1][i]);
    }
  });

  private static final String TOKENS_SEEN_TEXT = "seen = U · epochs";

  /**
   * Tokens of a source that are trained on.
   *
   * <pre>{@value #TOKENS_SEEN_TEXT}</pre>
   *
   * @param unique U [token]
   * @param epochs how often each is seen [factor]
   * @return seen [token]
   */
  public static double tokensSeen(double unique, double epochs) {
    return unique * epochs;
  }

  public static final Formula TOKENS_SEEN = new Formula(TOKENS_SEEN_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = tokensSeen(t[0][i], t[1][i]);
    }
  });

  /**
   * The part of a group that its last source takes, or what the sources take when they ask for more than there is.
   *
   * <pre>rest = max(0, 1 − Σ shares)</pre>
   *
   * @param stated the sum of the shares of the other sources [fraction]
   * @return rest [fraction]
   */
  public static double rest(double stated) {
    return stated > 1 ? 0 : 1 - stated;
  }

  /**
   * A share scaled down where uncertain shares sum to more than the whole.
   *
   * <pre>share / max(1, Σ shares)</pre>
   *
   * @return a share that, summed over the sources and the rest, makes 1 [fraction]
   */
  public static double fitted(double share, double stated) {
    return stated > 1 ? share / stated : share;
  }
}
