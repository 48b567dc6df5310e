/**
 * Tables of cells, whatever they are written in: CSV or a workbook of a spreadsheet.
 *
 * <p>Nothing here knows what a cell means. The types and exceptions of those who read CSV and workbooks stay here.
 */
package org.mixcost.load.table;
