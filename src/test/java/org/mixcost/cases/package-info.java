/** Small inputs that people would write, and what is right for each. */
package org.mixcost.cases;
