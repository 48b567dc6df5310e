/**
 * A document as a workbook of a spreadsheet program: which sheets it has, and what stands in their cells.
 *
 * <p>Only here is a workbook written; the library that does it loads when one is. What it adds of its own, such as the
 * time, is taken away again.
 */
package org.mixcost.report.workbook;
