/** Whether a pilot is worth its cost, as a document. */
package org.mixcost.report.present.pilot;
