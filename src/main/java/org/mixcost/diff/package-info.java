/** Why an estimate has changed: the difference of two versions of a study, by cause. */
package org.mixcost.diff;
