package org.mixcost.analysis.bridge.divide;

/** A rule by which the difference of two scenarios is divided among its drivers. */
public sealed interface Division permits Shapley, Orders, Owen {

  /** Each driver's part in each draw; together they are the value with all drivers taken less that with none. */
  double[][] parts(Game game);
}
