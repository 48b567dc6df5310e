/**
 * One class for each format: it turns any document into bytes, and does all the escaping of the format.
 *
 * <p>Text goes out here and nowhere else. No analysis is known here; Jackson and the drawing of charts are touched only
 * when JSON or a folder is written.
 */
package org.mixcost.report.write;
