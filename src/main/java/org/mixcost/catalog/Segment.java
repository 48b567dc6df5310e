package org.mixcost.catalog;

/**
 * The part of a spread of rental prices that is of one kind of seller.
 *
 * @param name {@code hyperscaler}, {@code neocloud} or {@code marketplace}; empty where the sellers are of no known kind
 * @param sellers whose quotes count
 * @param usdPerGpuHour their median
 */
public record Segment(String name, int sellers, double usdPerGpuHour) {}
