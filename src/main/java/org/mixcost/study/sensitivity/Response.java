package org.mixcost.study.sensitivity;

/** Something with several outputs that is evaluated at points of the unit cube. */
@FunctionalInterface
interface Response {

  /**
   * Evaluates it.
   *
   * @param point one probability for each input; it may be changed
   * @param outputs where the outputs are written
   */
  void at(double[] point, double[] outputs);
}
