/** Files that are written whole or not at all. */
package org.mixcost.report.file;
