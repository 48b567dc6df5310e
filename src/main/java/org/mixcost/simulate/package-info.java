/**
 * The answer: one central draw, or very many draws, of the same model.
 *
 * <p>Draws depend on the seed, the name of the input and the number of the block, and on nothing else: so the results
 * are the same on any number of threads, and an input that is added changes no draw of another.
 */
package org.mixcost.simulate;
