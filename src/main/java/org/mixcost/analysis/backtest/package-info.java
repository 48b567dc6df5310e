/**
 * The estimate held against published runs: how far off it is, how often its interval holds the truth, and the rule of
 * utilization that is fitted on them.
 *
 * <p>Chip-hours are those of the cost model: a run becomes a scenario, and its line {@code training.gpu_hours} is read.
 */
package org.mixcost.analysis.backtest;
