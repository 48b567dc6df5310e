/** Conditions on a result, for those who build on it: a gate passes or fails, and says by what value. */
package org.mixcost.analysis.compare.gate;
