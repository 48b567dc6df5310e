/**
 * What is to be written down, whatever the format: sentences, tables, charts and trees for people, tables for
 * spreadsheets, values for programs.
 *
 * <p>Nothing here knows an analysis or a format. Tablesaw is touched only when a program asks for a table of its kind.
 */
package org.mixcost.report.document;
