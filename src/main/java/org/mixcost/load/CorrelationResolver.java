package org.mixcost.load;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Correlation;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.format.CorrelationKeys;
import org.mixcost.scenario.format.FileKeys;

/** Resolves {@code correlations}. */
final class CorrelationResolver {
  private final SectionReader file;
  private final CorrelationCheck check;

  CorrelationResolver(SectionReader file, Study study) {
    this.file = file;
    this.check = new CorrelationCheck(study, file.reading().issues());
  }

  List<Correlation> resolve() {
    List<Correlation> correlations = new ArrayList<>();
    file.get(FileKeys.CORRELATIONS)
        .forEach(named -> correlations.add(correlation(named.section())));
    check.question(file.where(FileKeys.CORRELATIONS));
    return correlations;
  }

  private Correlation correlation(SectionReader keys) {
    Quantity rank = keys.get(CorrelationKeys.RANK);
    if (!rank.isFixed()) {
      keys.error(
          "not-fixed", keys.where(CorrelationKeys.RANK), "a rank correlation is one number", "");
    }
    Correlation correlation = new Correlation(
        keys.get(CorrelationKeys.FIRST), keys.get(CorrelationKeys.SECOND), rank.median());
    check.check(correlation, keys);
    return correlation;
  }
}
