/** Random scenario files that use every key, written from the declaration of the format. */
package org.mixcost.testing.random;
