/** Shipped files with one slip in them, as people make it. */
package org.mixcost.testing.mutation;
