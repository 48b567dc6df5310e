/**
 * Published runs from a user's file, in the columns of the catalog table {@code runs}, with all findings at once.
 */
package org.mixcost.load.published;
