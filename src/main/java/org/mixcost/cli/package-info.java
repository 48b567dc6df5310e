/**
 * The command line: one class a command, no arithmetic and no formatting.
 *
 * <p>Those that answer questions are tools of {@code mixcost serve}, too, by the same declarations.
 *
 * <p>Commands are declared through picocli's programmatic interface, which starts faster than its annotations.
 */
package org.mixcost.cli;
