package org.mixcost.analysis.sensitivity;

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
}
