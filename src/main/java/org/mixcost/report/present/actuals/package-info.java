/** What a project has cost against its plan, for readers. */
package org.mixcost.report.present.actuals;
