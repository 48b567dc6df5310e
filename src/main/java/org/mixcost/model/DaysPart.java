package org.mixcost.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.formula.Formula;
import org.mixcost.formula.ProjectFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Generator;
import org.mixcost.scenario.SyntheticSource;

/**
 * How many days a source of synthetic text takes: generation on accelerators of one's own or at the rate limit of an
 * interface, and judging likewise. Samples of a stage are there when that is done, whose days count.
 *
 * <p>A model assumption: the judge reads while the generator writes, so that the slower of the two says how long it
 * takes. What is not known is left out and listed as not included, so that the figure is low.
 */
final class DaysPart {
  private DaysPart() {}

  /**
   * Where they stand, if anything is known of them.
   *
   * @param judging its days, where they are known
   */
  static Optional<Line> days(
      SyntheticSource source,
      GeneratorPart.Requested requested,
      GeneratorPart generator,
      Optional<Line> judging,
      SourceLines own) {
    List<Term> known = new ArrayList<>();
    SyntheticSource.Pace pace = source.pace();
    generator
        .gpuHours()
        .flatMap(
            hours -> pace.accelerators().map(count -> onAccelerators(hours, own.read(count), own)))
        .ifPresent(known::add);
    pace.rateLimit()
        .filter(limit -> source.generator() instanceof Generator.Api)
        .map(limit -> called(source, requested, limit, own))
        .ifPresent(known::add);
    if (source.generator() instanceof Generator.Rollouts) {
      known.add(own.read(Neutral.ZERO));
    }
    judging.ifPresent(known::add);
    Optional<Derivation> slower =
        Optional.of(new Derivation(Formula.GREATEST, known)).filter(any -> !known.isEmpty());
    Line days = own.figure("days", "days until it is made", Unit.DAY, slower);
    return slower.map(any -> days);
  }

  /** Generation on accelerators of one's own: hours that are paid, whole increments among them. */
  private static Line onAccelerators(Line hours, Term accelerators, SourceLines own) {
    return own.step(
        "generation_days",
        "days of generation",
        Unit.DAY,
        ComputeFormulas.DAYS,
        hours,
        accelerators);
  }

  /** Generation at the rate limit of an interface. */
  private static Line called(
      SyntheticSource source, GeneratorPart.Requested requested, Quantity limit, SourceLines own) {
    Line tokens = own.step(
        "called_tokens",
        "tokens of its calls",
        Unit.TOKEN,
        ProjectFormulas.CALLED_TOKENS,
        requested.attempted(),
        requested.billed(),
        own.read(source.tokens().reasoningRatio()),
        requested.promptRatio());
    return own.step(
        "generation_days",
        "days of generation",
        Unit.DAY,
        ProjectFormulas.RATE_LIMITED_DAYS,
        requested.rounds(),
        tokens,
        own.read(limit));
  }
}
