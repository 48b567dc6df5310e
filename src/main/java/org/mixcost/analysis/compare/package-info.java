/** Scenarios side by side, and each one's paired difference to the baseline. */
package org.mixcost.analysis.compare;
