package org.mixcost.catalog;

import org.mixcost.quantity.Quantity;

/**
 * A price found for a date.
 *
 * @param quantity the price
 * @param standing when it was quoted, and how that stands to the date
 */
public record Price(Quantity quantity, Standing standing) {}
