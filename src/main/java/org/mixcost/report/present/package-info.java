/**
 * One document for each analysis: what its answer says, in words of the reader.
 *
 * <p>No format is known here: what people, spreadsheets and programs get is said once, for all formats.
 */
package org.mixcost.report.present;
