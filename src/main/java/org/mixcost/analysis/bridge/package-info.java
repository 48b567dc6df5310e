/** Why two scenarios differ: each driver's share of the difference, adding up to all of it. */
package org.mixcost.analysis.bridge;
