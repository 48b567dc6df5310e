package org.mixcost.analysis.sensitivity;

import java.util.List;

/** Something with several outputs that is evaluated at points of the unit cube. */
@FunctionalInterface
interface Response {

  /**
   * Evaluates it at some points.
   *
   * @param points for each point, one probability for each input
   * @param outputs where the outputs are written: for each output, its value at each point
   */
  void at(double[][] points, double[][] outputs);

  /**
   * Evaluates it again at the points of the last call, some of whose probabilities are others by now.
   *
   * @param moved the inputs whose they are
   */
  default void again(double[][] points, List<Integer> moved, double[][] outputs) {
    at(points, outputs);
  }
}
