/**
 * The scenario format, declared once: which keys there are, what may stand in each, and what it means.
 *
 * <p>Resolving, error messages, the JSON Schema and the reference page all come from this declaration.
 */
package org.mixcost.scenario.format;
