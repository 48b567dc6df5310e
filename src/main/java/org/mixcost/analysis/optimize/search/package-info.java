/**
 * The search for the lowest point that keeps some limits, of functions that are known by their values alone.
 *
 * <p>The knobs run from 0 to 1. A search goes by the method of sequential least squares of Kraft 1988, from several starts: at
 * each step the goal is taken for a bowl and the limits for planes, and the nearest point of least squares is where it goes.
 * Hipparchus has such methods too; those of its version 4.0.3 stop with an exception, or do not come back, on mixes of two sources,
 * which is why only its linear algebra and its evenly spread points are used here.
 */
package org.mixcost.analysis.optimize.search;
