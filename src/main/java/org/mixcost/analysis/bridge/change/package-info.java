/** In what two scenarios differ. It knows no model and no figure. */
package org.mixcost.analysis.bridge.change;
