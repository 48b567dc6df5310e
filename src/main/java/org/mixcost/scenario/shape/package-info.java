/**
 * The shape of a transformer, and what follows from it: how many parameters it has, how many of them a token uses.
 *
 * <p>Shapes are whole numbers that a publisher states, with no doubt in them, so what follows is counted once and not in
 * each draw.
 */
package org.mixcost.scenario.shape;
