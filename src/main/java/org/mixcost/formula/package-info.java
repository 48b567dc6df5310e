/**
 * Every formula, once: pure static methods of doubles, each with its units and its source.
 *
 * <p>Ground floor: nothing else of mixcost may be used here, and nothing here knows what a scenario is. A formula that
 * is a construction of ours says "model assumption".
 */
package org.mixcost.formula;
