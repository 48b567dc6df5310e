/** Estimates against what was published, as documents, and the rule that is fitted on it. */
package org.mixcost.report.present.backtest;
