package org.mixcost.analysis.bridge.divide;

import java.util.BitSet;

/** What a figure is once some drivers have been taken from one scenario to the other. */
@FunctionalInterface
public interface Game {

  /**
   * The figure.
   *
   * @param taken the drivers that are as in the other scenario; whoever calls may change it afterwards
   */
  double value(BitSet taken);
}
