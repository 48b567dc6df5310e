package org.mixcost.model;

import java.util.List;
import java.util.Map;
import org.mixcost.formula.Formula;
import org.mixcost.formula.GenerationFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.SyntheticSource;

/** How many generations of models a mix takes: each before the last is trained to write text for the next. */
final class GenerationsPart {
  private GenerationsPart() {}

  /** Where it stands how many there are. */
  static Line all(List<SyntheticSource> sources, Map<String, AmountPart> amounts, Lines lines) {
    List<Line> each = sources.stream()
        .map(source -> ofSource(source, amounts.get(source.name()), lines))
        .toList();
    return lines.step(
        "training.generations",
        "Generations of models, the last included",
        Unit.COUNT,
        each.isEmpty()
            ? Derivation.same(lines.read(Neutral.ONE))
            : new Derivation(Formula.GREATEST, List.copyOf(each)));
  }

  private static Line ofSource(SyntheticSource source, AmountPart amount, Lines lines) {
    return lines.step(
        "data." + source.name() + ".generations",
        source.name() + ": generations that write it",
        Unit.COUNT,
        GenerationFormulas.GENERATIONS,
        lines.read(Neutral.rounds(source.name(), source.rounds())),
        amount.unique());
  }
}
