/**
 * Files and folders that are written whole or not at all, and the names of files.
 *
 * <p>What people have written never becomes a path but through {@link org.mixcost.report.file.FileNames}.
 */
package org.mixcost.report.file;
