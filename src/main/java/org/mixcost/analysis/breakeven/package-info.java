/** Where two scenarios cost the same as one input moves. */
package org.mixcost.analysis.breakeven;
