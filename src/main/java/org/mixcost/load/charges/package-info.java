/** Bills, from a table to what they are compared by. */
package org.mixcost.load.charges;
