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

  private static final String SHARED_TOKENS_TEXT = "U = G · size · share / max(1, shares)";

  /**
   * Unique tokens of a source that takes a share of its group; shares that ask for more than there is are scaled down.
   *
   * <pre>{@value #SHARED_TOKENS_TEXT}</pre>
   *
   * @param groupTokens G, of all real or all synthetic sources [token]
   * @param size of the mix, over the mix as stated [factor]
   * @param share of the source [fraction]
   * @param stated shares, the sum over the group [fraction]
   * @return U [token]
   */
  public static double sharedTokens(double groupTokens, double size, double share, double stated) {
    return groupTokens * size * fitted(share, stated);
  }

  public static final Formula SHARED_TOKENS = new Formula(SHARED_TOKENS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = sharedTokens(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });

  private static final String REST_TOKENS_TEXT = "U = G · size · max(0, 1 − shares)";

  /**
   * Unique tokens of the source that takes what the others leave.
   *
   * <pre>{@value #REST_TOKENS_TEXT}</pre>
   *
   * @param groupTokens G, of all real or all synthetic sources [token]
   * @param size of the mix, over the mix as stated [factor]
   * @param stated shares, the sum over the other sources of the group [fraction]
   * @return U [token]
   */
  public static double restTokens(double groupTokens, double size, double stated) {
    return groupTokens * size * rest(stated);
  }

  public static final Formula REST_TOKENS = new Formula(REST_TOKENS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = restTokens(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String SEEN_SHARE_TOKENS_TEXT = "seen = T · size · share / max(1, shares)";

  /**
   * Tokens seen of a source that is a share of all tokens seen; shares that ask for more than there is are scaled down.
   *
   * <pre>{@value #SEEN_SHARE_TOKENS_TEXT}</pre>
   *
   * @param tokensSeen T, of all sources [token]
   * @param size of the mix, over the mix as stated [factor]
   * @param share of the source [fraction]
   * @param stated shares, the sum over all sources [fraction]
   * @return seen [token]
   */
  public static double seenShareTokens(
      double tokensSeen, double size, double share, double stated) {
    return tokensSeen * size * fitted(share, stated);
  }

  public static final Formula SEEN_SHARE_TOKENS = new Formula(SEEN_SHARE_TOKENS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = seenShareTokens(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });

  private static final String SEEN_REST_TOKENS_TEXT = "seen = T · size · max(0, 1 − shares)";

  /**
   * Tokens seen of the source that takes what all others leave of them.
   *
   * <pre>{@value #SEEN_REST_TOKENS_TEXT}</pre>
   *
   * @param tokensSeen T, of all sources [token]
   * @param size of the mix, over the mix as stated [factor]
   * @param stated shares, the sum over the other sources [fraction]
   * @return seen [token]
   */
  public static double seenRestTokens(double tokensSeen, double size, double stated) {
    return tokensSeen * size * rest(stated);
  }

  public static final Formula SEEN_REST_TOKENS = new Formula(SEEN_REST_TOKENS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = seenRestTokens(t[0][i], t[1][i], t[2][i]);
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
