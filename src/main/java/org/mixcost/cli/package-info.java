/**
 * The command line: one class a command, no arithmetic and no formatting.
 *
 * <p>Commands are declared through picocli's programmatic interface, which starts faster than its annotations.
 */
package org.mixcost.cli;
