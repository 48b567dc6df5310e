/** In what two scenarios differ, and the scenarios between them. It knows no model and no figure. */
package org.mixcost.analysis.bridge.change;
