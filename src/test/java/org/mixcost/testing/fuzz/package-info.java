/** What must hold of every reader whatever it is given, and what it is given first. */
package org.mixcost.testing.fuzz;
