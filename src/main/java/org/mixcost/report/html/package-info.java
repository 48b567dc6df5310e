/**
 * What a page for a browser needs besides the order of a document: its frame, style and script, and each kind of block
 * as elements in which whatever people have written stands for itself.
 *
 * <p>No analysis is known here, and nothing is written.
 */
package org.mixcost.report.html;
