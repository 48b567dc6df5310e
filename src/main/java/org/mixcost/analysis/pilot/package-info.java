/**
 * What it is worth to measure an input before choosing: a pilot of some size, against what it costs.
 *
 * <p>The value of sample information, by preposterior analysis (Raiffa and Schlaifer 1961).
 */
package org.mixcost.analysis.pilot;
