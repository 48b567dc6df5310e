/**
 * Scenario files as one tree of text with positions, whatever they are written in: YAML, JSON or a table.
 *
 * <p>Nothing here knows what the text means. Parsers' own types and exceptions stay here.
 */
package org.mixcost.load.document;
