package org.mixcost.analysis.optimize.search;

/** A goal that is to be low and limits that are to be kept, over knobs from 0 to 1. Not for several threads at once. */
public interface Landscape {

  /** How many knobs there are. */
  int knobs();

  /** How many limits there are. */
  int limits();

  /**
   * The goal at a point, then for each limit how much room it leaves: below 0 where it is broken. All of them are infinite or no
   * number where nothing can be said of the point.
   */
  double[] at(double[] point);

  /** How far apart the points are by which its slopes are told: less where it is smoother. */
  default double step() {
    return 1e-6;
  }
}
