/**
 * A scaling law from the user's own runs: its coefficients, how sure they are, which runs do not fit, and what the runs
 * cannot tell.
 *
 * <p>The procedure is that of Hoffmann et al. 2022, appendix D.2, as Besiroglu et al. 2024 mended it: Huber's loss of the
 * difference in ln L, summed, from many starts, with a bootstrap of the runs. Two things are ours. The starts are stated
 * in terms of the runs and not of the units that they are written in. And Huber's loss is made least by a
 * well-kept method of least squares, as {@link org.mixcost.formula.FitFormulas#huberRoot} lets it.
 */
package org.mixcost.analysis.fit;
