package org.mixcost.analysis.quality.evidence;

import org.mixcost.catalog.SyntheticEvidence;

/**
 * Evidence that no prediction can be compared with.
 *
 * @param work that says it
 * @param reason in the words of a report
 */
public record OtherEvidence(SyntheticEvidence work, String reason) {}
