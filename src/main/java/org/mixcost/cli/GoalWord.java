package org.mixcost.cli;

import org.mixcost.analysis.decide.DecisionGoal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what a decision is by, and says which words there are; a class, as {@link WholeNumber} is. */
final class GoalWord implements ITypeConverter<DecisionGoal> {

  @Override
  public DecisionGoal convert(String text) {
    return DecisionGoal.parse(text)
        .orElseThrow(() -> new TypeConversionException(
            "expected expected, regret, regret-p95 or a percentile such as p90, found '" + text
                + "'"));
  }
}
