/**
 * A number, how sure we are of it, its unit and who says so; and the text form in which people write all that.
 *
 * <p>Commons Statistics, behind the quantile functions, is used here and nowhere else in the core.
 */
package org.mixcost.quantity;
