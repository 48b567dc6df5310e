package org.mixcost.catalog.imports;

/**
 * A price of a list that is taken without something.
 *
 * @param what of which it is, as the list calls it
 * @param leftOut what its row does not hold
 * @param line where it stands
 */
public record TakenInPart(String what, LeftOut leftOut, int line) {}
