/** Which alternative to choose, as a document. */
package org.mixcost.report.present.decide;
