/** Documents agree with the program: commands are run, code is compiled, tables are generated, links lead somewhere. */
package org.mixcost.docs;
