/**
 * Predicted quality against what is published: the excess loss of repeated text, and how many tokens synthetic text
 * saves.
 */
package org.mixcost.analysis.quality.evidence;
