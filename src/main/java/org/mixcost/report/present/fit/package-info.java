/** A scaling law that was fitted to runs, as a document. */
package org.mixcost.report.present.fit;
