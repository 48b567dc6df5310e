/**
 * The best of what may be changed: the lowest or highest value of a line or figure that some limits leave.
 *
 * <p>It sees draws, bills, knobs and limits, and not what any line means.
 */
package org.mixcost.analysis.optimize;
