package org.mixcost.report.present.compare;

import org.mixcost.analysis.quality.evidence.NearWork;
import org.mixcost.analysis.quality.evidence.NearestEvidence;
import org.mixcost.analysis.quality.evidence.NearestEvidence.OfText;
import org.mixcost.analysis.quality.evidence.SyntheticText;
import org.mixcost.catalog.SyntheticEvidence;
import org.mixcost.quantity.Citation;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.Data.Items;

/** The published works nearest to synthetic text, for programs. */
final class EvidenceData {
  private EvidenceData() {}

  static Items of(NearestEvidence evidence) {
    return Items.of(evidence.texts(), EvidenceData::of);
  }

  private static Fields of(OfText near) {
    SyntheticText text = near.text();
    Fields used = Fields.NONE
        .with("scenarios", Items.ofTexts(near.scenarios()))
        .with("source", text.source())
        .with("method", text.method().key())
        .with("share", text.share())
        .with("synthetic_share_of_mix", text.shareOfAll());
    Fields valued =
        text.worth().map(worth -> used.with("predicted_per_token", worth)).orElse(used);
    return text.worthOfMix()
        .map(worth -> valued.with("predicted_per_token_of_mix", worth))
        .orElse(valued)
        .with("basis", Citation.Basis.MODEL_ASSUMPTION.toString())
        .with("works", Items.of(near.works(), EvidenceData::of));
  }

  private static Fields of(NearWork near) {
    SyntheticEvidence work = near.work();
    Fields named = Fields.NONE
        .with("id", work.id())
        .with("work", work.work())
        .with("method", work.method())
        .with("same_method", near.isSameMethod());
    Fields shared =
        work.syntheticShare().map(share -> named.with("synthetic_share", share)).orElse(named);
    Fields placed =
        near.shareApart().map(apart -> shared.with("share_difference", apart)).orElse(shared);
    return work.multiplier()
        .map(multiplier -> placed
            .with("published_low", multiplier.low())
            .with("published_high", multiplier.high())
            .with("published_over", EvidenceTables.over(multiplier)))
        .orElse(placed)
        .with("metric", work.metric())
        .with("result", work.result())
        .with("used_for", Items.ofTexts(work.usedFor()))
        .with("confounded", work.citation().note())
        .with("source", work.citation().shortText());
  }
}
