package org.mixcost.analysis.quality;

import java.util.Map;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Odds;

/**
 * How a scenario's predicted quality differs from the baseline's, and what equal quality costs; where there is
 * synthetic text, a model assumption.
 *
 * @param scenario its name
 * @param baseline the other's name
 * @param lossDifference predicted loss less the baseline's, by profile; below 0 is better [nats]
 * @param odds of its loss to be lower, in the central profile
 * @param equalQuality what it costs to be as good as the baseline
 * @param verdict how far the synthetic part is to be trusted
 */
public record QualityDifference(
    String scenario,
    String baseline,
    Map<Profile, Figure> lossDifference,
    Odds odds,
    EqualQuality equalQuality,
    Verdict verdict) {

  public QualityDifference {
    lossDifference = Map.copyOf(lossDifference);
  }

  /** Whether it does not matter what is believed of synthetic text, as where there is none. */
  public boolean isTheSameInEveryProfile() {
    return lossDifference.values().stream().distinct().count() == 1;
  }

  /** Whether the losses are the same in every draw. */
  public boolean isEqual() {
    return isTheSameInEveryProfile()
        && central().spread().isEmpty()
        && central().central() == 0;
  }

  /** The difference in the central profile [nats]. */
  public Figure central() {
    return lossDifference.get(Profile.CENTRAL);
  }
}
