/**
 * From a file to the question: documents and the catalog become typed scenarios, with all findings at once.
 *
 * <p>The tree of text comes from {@code load.document}, the keys from {@code load.format}; here text becomes quantities.
 */
package org.mixcost.load;
