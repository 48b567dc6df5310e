/** A figure in a sentence, in columns, for programs and on a chart, and what is said of how sure it is. */
package org.mixcost.report.figure;
