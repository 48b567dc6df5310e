/** When the money of a scenario is spent, month by month. */
package org.mixcost.analysis.compare.schedule;
