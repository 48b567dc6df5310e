package org.mixcost.formula;

/**
 * A scaling law of the form of Hoffmann et al.: its five fitted numbers.
 *
 * <pre>L = E + A / N^α + B / D^β</pre>
 *
 * <p>The numbers were fitted together and belong together: never mix them, or draw them, from different fits. A level
 * of loss holds for the text and tokenizer of the fit alone; only differences carry over.
 *
 * @param e E, the loss that no model and no data can go below [nat/token]
 * @param a A, weight of the parameter term [nat/token]
 * @param b B, weight of the data term [nat/token]
 * @param alpha α, exponent of parameters
 * @param beta β, exponent of tokens
 * @see <a href="https://arxiv.org/abs/2203.15556">Hoffmann et al. 2022, approach 3</a>
 */
public record Law(double e, double a, double b, double alpha, double beta) {}
