/**
 * The library's front door: from a scenario to a comparison in a handful of calls, without files or a console.
 *
 * <p>Start at {@link org.mixcost.MixCost}.
 */
package org.mixcost;
