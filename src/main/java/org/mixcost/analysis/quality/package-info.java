/**
 * What a cheaper mix may cost in quality: differences of predicted loss, and cost at equal quality.
 *
 * <p>All of it is a model assumption where there is synthetic text. Nothing here knows a formula: the model is evaluated at other sizes of the mix, and with other beliefs.
 */
package org.mixcost.analysis.quality;
