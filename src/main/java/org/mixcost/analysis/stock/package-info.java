/** How much text there is, and when those who train models will have seen it. */
package org.mixcost.analysis.stock;
