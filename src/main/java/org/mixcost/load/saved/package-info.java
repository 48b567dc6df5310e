/** Runs that were saved, as they stand in the {@code run.json} of a folder. */
package org.mixcost.load.saved;
