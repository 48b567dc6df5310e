/** Rules by which a difference is divided among what drives it. They know numbers only, no scenario. */
package org.mixcost.analysis.bridge.divide;
