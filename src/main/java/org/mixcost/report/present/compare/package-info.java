/** Scenarios side by side: estimate, comparison and report are three documents on the same findings. */
package org.mixcost.report.present.compare;
