package org.mixcost.formula;

/** Arithmetic of when a project ends, and of what is left of its budget and its time. */
public final class ProjectFormulas {
  public static final double MINUTES_PER_DAY = 1440;

  private ProjectFormulas() {}

  private static final String CALLED_TOKENS_TEXT = "T = A · b · (1 + q + r)";

  /**
   * Tokens that calls of an interface take of its rate limit: prompts, output and reasoning together, as most providers
   * count them. Where cached prompts or failed calls do not count, it is high.
   *
   * <pre>{@value #CALLED_TOKENS_TEXT}</pre>
   *
   * @param attemptedTokens A, visible output that is requested [token]
   * @param billedShare b, work on an attempt over that on a good call [factor]
   * @param reasoningRatio q, reasoning tokens for each visible output token [factor]
   * @param promptRatio r, prompt tokens for each visible output token [factor]
   * @return T [token]
   */
  public static double calledTokens(
      double attemptedTokens, double billedShare, double reasoningRatio, double promptRatio) {
    return attemptedTokens * billedShare * (1 + reasoningRatio + promptRatio);
  }

  public static final Formula CALLED_TOKENS = new Formula(CALLED_TOKENS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = calledTokens(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });

  private static final String CALLS_TOKENS_TEXT = "T = N · (in + out)";

  /**
   * Tokens that calls take of the rate limit of an interface which are all alike, such as judgements.
   *
   * <pre>{@value #CALLS_TOKENS_TEXT}</pre>
   *
   * @param calls N [count]
   * @param readTokens in, that a call reads [token]
   * @param outputTokens out, that it writes [token]
   * @return T [token]
   */
  public static double callsTokens(double calls, double readTokens, double outputTokens) {
    return calls * (readTokens + outputTokens);
  }

  public static final Formula CALLS_TOKENS = new Formula(CALLS_TOKENS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = callsTokens(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String RATE_LIMITED_DAYS_TEXT = "days = n · T / (limit · 1440)";

  /**
   * Days that calls take at the rate limit of an interface, which is reached around the clock. An interface that is
   * slower than its limit allows takes longer.
   *
   * <pre>{@value #RATE_LIMITED_DAYS_TEXT}</pre>
   *
   * @param rounds n, generations that are each written anew [count]
   * @param tokens T, of one generation [token]
   * @param tokensPerMinute limit [token/minute]
   * @return days [day]
   */
  public static double rateLimitedDays(double rounds, double tokens, double tokensPerMinute) {
    return rounds * tokens / (tokensPerMinute * MINUTES_PER_DAY);
  }

  public static final Formula RATE_LIMITED_DAYS = new Formula(RATE_LIMITED_DAYS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = rateLimitedDays(t[0][i], t[1][i], t[2][i]);
    }
  });

  private static final String PROJECT_DAYS_TEXT = "days = made + run · (n + post)";

  /**
   * Days of a project: its data are made, then the model is trained, once for each generation, and post-trained on the
   * same accelerators. A model assumption: nothing overlaps and nothing waits. Pilots, development runs, people's work
   * and the getting of real text are left out, so that it is low.
   *
   * <pre>{@value #PROJECT_DAYS_TEXT}</pre>
   *
   * @param dataDays made, until the data are [day]
   * @param runDays run, of one training [day]
   * @param generations n, trained one after the other [count]
   * @param postTraining post, post-training over the final run [fraction]
   * @return days [day]
   */
  public static double projectDays(
      double dataDays, double runDays, double generations, double postTraining) {
    return dataDays + runDays * (generations + postTraining);
  }

  public static final Formula PROJECT_DAYS = new Formula(PROJECT_DAYS_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = projectDays(t[0][i], t[1][i], t[2][i], t[3][i]);
    }
  });

  private static final String LEFT_TEXT = "left = limit − spent";

  /**
   * What is left of a limit, below 0 where it is broken; exactly 0 where it is reached but for rounding.
   *
   * <pre>{@value #LEFT_TEXT}</pre>
   *
   * @param limit of money or time
   * @param spent in the same unit
   * @return left, in the same unit
   */
  public static double left(double limit, double spent) {
    return Ties.difference(limit, spent);
  }

  public static final Formula LEFT = new Formula(LEFT_TEXT, (t, r) -> {
    for (int i = 0; i < r.length; i++) {
      r[i] = left(t[0][i], t[1][i]);
    }
  });
}
