package org.mixcost.catalog;

import org.mixcost.quantity.Quantity;

/**
 * A price found for a date.
 *
 * @param quantity the price
 * @param early whether it was quoted after the date, because nothing older is known
 * @param verified whether its source was read; a price from memory or one that looks wrong is not
 */
public record Price(Quantity quantity, boolean early, boolean verified) {}
