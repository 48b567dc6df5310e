/**
 * What is wrong with an input, and where: issues are collected, not thrown, so that a user sees all of them at once.
 *
 * <p>Ground floor: nothing else of mixcost may be used here.
 */
package org.mixcost.issue;
