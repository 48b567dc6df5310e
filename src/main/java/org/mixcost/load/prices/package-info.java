/** Public lists of prices, from their files to offers for a catalog of one's own. One class knows one list. */
package org.mixcost.load.prices;
