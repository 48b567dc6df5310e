/** What scenarios cost when some inputs are set by hand, as steps that a page can compute by itself. */
package org.mixcost.analysis.whatif;
