package org.mixcost.examples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mixcost.MixCost;
import org.mixcost.analysis.quality.EqualQuality;
import org.mixcost.analysis.quality.QualityDifference;
import org.mixcost.analysis.quality.Verdict;
import org.mixcost.analysis.quality.evidence.NearestEvidence;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.SimulationPlan;

/** Asks what equal quality costs, how far that is to be trusted, and who has measured anything like it. */
public final class AskHowGood {
  private final MixCost mixCost = MixCost.create();
  private final Study study;

  /** Questions to a study. */
  public AskHowGood(Study study) {
    this.study = study;
  }

  /**
   * A scenario beside the baseline.
   *
   * @param usd what it costs more than the baseline where it is as good [USD]
   * @param light how far that is to be trusted
   */
  public record AsGood(double usd, Verdict.Color light) {}

  /** What it costs to be as good as the baseline, of each scenario that can be; a model assumption. */
  public Map<String, AsGood> asGood() {
    Map<String, AsGood> found = new LinkedHashMap<>();
    for (QualityDifference quality : mixCost.compareQuality(study, SimulationPlan.of(1024, 42))) {
      EqualQuality equal = quality.equalQuality();
      if (equal.isReached()) {
        double usd = equal.difference().central();
        found.put(quality.scenario(), new AsGood(usd, quality.verdict().color()));
      }
    }
    return found;
  }

  /** The published works that are nearest to the synthetic text of the study. */
  public List<String> works() {
    NearestEvidence nearest = mixCost.nearestEvidence(study);
    return nearest.texts().stream()
        .flatMap(text -> text.works().stream())
        .map(near -> near.work().work())
        .distinct()
        .toList();
  }
}
