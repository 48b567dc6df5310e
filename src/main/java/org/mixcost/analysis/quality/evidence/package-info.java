/**
 * Predicted quality against what is published: the excess loss of repeated text, and how many tokens synthetic text
 * saves; and the published works nearest to the synthetic text of a study.
 */
package org.mixcost.analysis.quality.evidence;
