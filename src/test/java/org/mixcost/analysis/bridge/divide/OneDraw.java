package org.mixcost.analysis.bridge.divide;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.ToDoubleFunction;

/** Games and divisions of one draw. */
final class OneDraw {
  private OneDraw() {}

  static Game game(ToDoubleFunction<BitSet> value) {
    return taken -> new double[] {value.applyAsDouble(taken)};
  }

  static double value(Game game, BitSet taken) {
    return game.values(taken)[0];
  }

  static double[] parts(Division division, Game game) {
    return Arrays.stream(division.parts(game)).mapToDouble(part -> part[0]).toArray();
  }
}
