/** What decides between the cheapest scenario and the runner-up, and where it turns. */
package org.mixcost.decision;
