/**
 * Results as tables, charts and files: writers know tables and charts and nothing else.
 *
 * <p>Text goes out here and nowhere else. Tablesaw and the chart library are touched only when a report folder is
 * written or a program asks for a table of Tablesaw's, never for a table on the console.
 */
package org.mixcost.report;
