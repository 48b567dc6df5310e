/**
 * Dated prices and facts, each with its source: what hardware, generators, licenses, people and electricity cost.
 *
 * <p>Rows are read from CSV files, the built-in ones and, over them, those of the user. A price is the one quoted
 * nearest before the day that is requested.
 */
package org.mixcost.catalog;
