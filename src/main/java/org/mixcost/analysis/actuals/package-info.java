/** What a project has cost so far against its plan: why it differs, and what it will cost in the end. */
package org.mixcost.analysis.actuals;
