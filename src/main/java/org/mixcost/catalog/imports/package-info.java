/** What is asked of a public list of prices, and what came of it. */
package org.mixcost.catalog.imports;
