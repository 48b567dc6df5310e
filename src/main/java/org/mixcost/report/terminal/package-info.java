/**
 * Plain text that people read on a terminal: how wide a screen is and what it can show, how much room characters take,
 * and how a table finds room.
 *
 * <p>JLine is touched only for text that is not in a Latin script.
 */
package org.mixcost.report.terminal;
