package org.mixcost.analysis.bridge.divide;

import java.util.BitSet;

/** What a figure is once some drivers have been taken from one scenario to the other, in several draws at once. */
@FunctionalInterface
public interface Game {

  /**
   * The figure in each draw, of which there are as many each time.
   *
   * @param taken the drivers that are as in the other scenario; whoever calls may change it afterwards
   * @return an array that whoever calls may keep
   */
  double[] values(BitSet taken);
}
