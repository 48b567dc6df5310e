package org.mixcost.cli;

import java.util.function.Predicate;
import org.mixcost.simulate.DecisionGoal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what is decided or searched by, and says which words there are; a class, as {@link WholeNumber} is. */
final class GoalWord implements ITypeConverter<DecisionGoal> {
  private final Predicate<DecisionGoal> allowed;
  private final String words;

  /**
   * Reads one of some goals.
   *
   * @param words by which they go
   */
  GoalWord(Predicate<DecisionGoal> allowed, String words) {
    this.allowed = allowed;
    this.words = words;
  }

  @Override
  public DecisionGoal convert(String text) {
    return DecisionGoal.parse(text)
        .filter(allowed)
        .orElseThrow(() -> new TypeConversionException("'" + text + "' is none; write " + words));
  }
}
