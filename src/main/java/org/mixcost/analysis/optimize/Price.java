package org.mixcost.analysis.optimize;

/**
 * What one more unit of a limit is worth.
 *
 * @param unit by how much the limit is widened, in its unit
 * @param worth by how much the goal is better then, with all else chosen anew, in the unit of the goal
 * @param margin what a unit would be worth if each part of it were worth as much as the first
 */
public record Price(double unit, double worth, double margin) {}
