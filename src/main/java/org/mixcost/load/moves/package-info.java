/** What a file or a request moves: inputs by factors, the inputs of an analysis, and the words of a file. */
package org.mixcost.load.moves;
