/** Why an estimate has changed, in words, tables and charts. */
package org.mixcost.report.present.diff;
