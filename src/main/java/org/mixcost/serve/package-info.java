/**
 * The Model Context Protocol over standard input and output: how programs call tools, whatever these do.
 *
 * <p>The types of its SDK, and of Reactor on which that is built, are seen here alone.
 */
package org.mixcost.serve;
