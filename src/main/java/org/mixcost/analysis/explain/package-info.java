/** Where a figure comes from: its formula, what stands for each symbol, and who says so. */
package org.mixcost.analysis.explain;
