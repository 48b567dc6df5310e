/** Runs that were trained, from a table to what a fit takes. */
package org.mixcost.load.runs;
