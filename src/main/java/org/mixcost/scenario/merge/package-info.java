/**
 * Goes through all that a scenario says, alone or beside another one: what differs, what lies between, what is scaled. It
 * knows no model and no figure.
 */
package org.mixcost.scenario.merge;
