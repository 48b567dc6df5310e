package org.mixcost.report.present.compare;

import org.mixcost.analysis.quality.EqualQuality;
import org.mixcost.analysis.quality.QualityDifference;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.figure.FigureText;
import org.mixcost.report.figure.OddsText;

/** Predicted quality in plain words: how sure it is to be better or worse, and what equal quality costs. */
final class QualitySentence {
  /** A mix that has to change by less than this share to be as good is as good as makes no difference. */
  private static final double NO_DIFFERENCE = 0.01;

  private QualitySentence() {}

  /** One sentence, whose subject is the scenario's title. */
  static String of(QualityDifference difference) {
    return difference.isEqual()
        ? brief(difference) + "."
        : "%s; %s; verdict %s, as %s."
            .formatted(
                brief(difference),
                equalQuality(difference.equalQuality()),
                difference.verdict().color().key(),
                difference.verdict().reason());
  }

  /** How good it is, without a full stop. */
  static String brief(QualityDifference difference) {
    if (difference.isEqual()) {
      return "is predicted to be as good as the baseline";
    }
    return "is predicted to be %s (model assumption)"
        .formatted(
            isNoDifference(difference.equalQuality())
                ? "as good as the baseline, as far as makes a difference"
                : comparison(difference));
  }

  private static boolean isNoDifference(EqualQuality equal) {
    return equal.isReached() && Math.abs(equal.scale().central() - 1) < NO_DIFFERENCE;
  }

  private static String comparison(QualityDifference difference) {
    boolean isWorse = difference.central().typical() > 0;
    double better = difference.odds().lower();
    double chance = isWorse ? 1 - better - difference.odds().same() : better;
    return "%s than the baseline in %s of the draws"
        .formatted(isWorse ? "worse" : "better", Numbers.chance(chance));
  }

  private static String equalQuality(EqualQuality equal) {
    if (!equal.isReached()) {
      return "no size of its mix makes it as good: floor " + equal.floor();
    }
    String size = Numbers.brief(equal.scale().central());
    String mix = size.equals("1") ? "" : ", with a mix %s times as large".formatted(size);
    if (equal.isTie()) {
      return "just as good%s, it costs the same".formatted(mix);
    }
    return "just as good%s, it costs %s and is %s"
        .formatted(mix, FigureText.brief(equal.total()), OddsText.of(equal.odds(), "cheaper"));
  }
}
