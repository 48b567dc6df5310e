package org.mixcost.report.present.compare;

import org.mixcost.analysis.quality.EqualQuality;
import org.mixcost.analysis.quality.QualityDifference;
import org.mixcost.analysis.quality.Verdict;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.figure.FigureText;
import org.mixcost.report.figure.OddsText;
import org.mixcost.simulate.Figure;

/** Predicted quality as the finding of a report: a difference of losses, a verdict, and what equal quality costs. */
final class QualitySentence {
  private QualitySentence() {}

  /** One sentence, whose subject is the scenario's title. */
  static String of(QualityDifference difference) {
    if (difference.isEqual()) {
      return "is predicted to be as good as the baseline.";
    }
    return "is predicted to be %s (model assumption, central profile); %s; %s."
        .formatted(
            loss(difference),
            verdict(difference.verdict()),
            equalQuality(difference.equalQuality()));
  }

  /** Losses keep their sign, in the interval as before it, and the words say which sign is better. */
  private static String loss(QualityDifference difference) {
    Figure loss = difference.central();
    String interval = FigureText.interval(loss).map(text -> text + "; ").orElse("");
    return "%s than the baseline, by a difference in loss of %s nats (%sbelow 0 is better), %s"
        .formatted(
            loss.typical() > 0 ? "worse" : "better",
            Numbers.forPeople(loss.typical()),
            interval,
            OddsText.of(difference.odds(), "better"));
  }

  private static String verdict(Verdict verdict) {
    return "verdict %s, as %s".formatted(verdict.color().key(), verdict.reason());
  }

  private static String equalQuality(EqualQuality equal) {
    if (!equal.isReached()) {
      return "the baseline's quality is unreachable at any size: floor " + equal.floor();
    }
    String size = Numbers.forPeople(equal.scale().central());
    if (equal.isTie()) {
      return "at the baseline's quality, at %s times its size, it costs the same".formatted(size);
    }
    return "at the baseline's quality it costs %s, at %s times its size, and is %s"
        .formatted(FigureText.of(equal.total()), size, OddsText.of(equal.odds(), "cheaper"));
  }
}
