package org.mixcost.model;

/**
 * A part of the total that is paid evenly over some days.
 *
 * @param usd how much, in the unit of the total
 * @param category what it is for
 * @param from when the first of it is paid, since the project has begun [day]
 * @param until when the last of it is, later than that [day]
 * @param isTimed whether it is known how long it takes; what is not is paid at once
 */
public record Payment(Line usd, Category category, Line from, Line until, boolean isTimed) {}
