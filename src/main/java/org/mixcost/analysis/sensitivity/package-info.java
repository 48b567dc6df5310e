/**
 * Which inputs drive a cost and, apart, the difference to the baseline: swings one at a time, shares of the variance,
 * and what it is worth to know an input before choosing.
 */
package org.mixcost.analysis.sensitivity;
