/**
 * The question, typed: what is trained, on which mix, on which machines, at which prices. Records only.
 *
 * <p>Every leaf is a {@link org.mixcost.quantity.Quantity}, so every number has its doubt, its unit and its source. A
 * record checks the units of what it is given; whoever holds one never checks again. What a file calls a component is said
 * at the component, where it is not its own name.
 */
package org.mixcost.scenario;
