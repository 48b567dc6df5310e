package org.mixcost.model;

import java.util.List;
import java.util.Optional;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.formula.StageFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Adapter;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Scenario.Attention;
import org.mixcost.scenario.TrainingPlan;

/**
 * Operations of a run.
 *
 * @param flop those of the model
 * @param likePublished how they follow as those of published runs are counted, where that is another way: of all active
 *     parameters, embeddings among them, and without attention
 */
record RunFlopPart(Line flop, Optional<Derivation> likePublished) {

  /**
   * Those of the final run.
   *
   * @param parameters that are multiplied for each token
   */
  static RunFlopPart of(Scenario scenario, Term parameters, Line tokens, SourceLines own) {
    TrainingPlan plan = scenario.training();
    Optional<Attention> attention = scenario.model().attention();
    if (plan.start().trainedAdapter().isPresent()) {
      return adapter(plan.start().trainedAdapter().get(), attention, parameters, tokens, own);
    }
    Term perToken = own.read(plan.flopPerParameterToken());
    Derivation counted = attention
        .map(shape -> Derivation.of(
            ComputeFormulas.TRAINING_FLOP_WITH_ATTENTION,
            perToken,
            parameters,
            AttentionPart.perToken(shape, own.lines()),
            tokens))
        .orElseGet(
            () -> Derivation.of(ComputeFormulas.TRAINING_FLOP, perToken, parameters, tokens));
    return of(
        counted,
        Derivation.of(
            ComputeFormulas.TRAINING_FLOP,
            perToken,
            own.read(scenario.model().activeParameters()),
            tokens),
        "training compute",
        own);
  }

  /** Operations through a frozen model to what is trained of it; those of attention are not fewer. */
  private static RunFlopPart adapter(
      Adapter adapter,
      Optional<Attention> attention,
      Term parameters,
      Line tokens,
      SourceLines own) {
    Line update = StageFlopPart.update(parameters, Optional.of(adapter), own);
    Line counted = attention
        .map(shape -> own.step(
            "update_flop_with_attention",
            "update and attention, for each token",
            Unit.FLOP,
            Derivation.sum(List.of(update, AttentionPart.perToken(shape, own.lines())))))
        .orElse(update);
    return of(
        Derivation.of(StageFormulas.TUNING_FLOP, counted, tokens),
        Derivation.of(StageFormulas.TUNING_FLOP, update, tokens),
        "training compute",
        own);
  }

  /**
   * Those of which it is known how they follow.
   *
   * @param words for readers
   */
  static RunFlopPart of(
      Derivation counted, Derivation likePublished, String words, SourceLines own) {
    return new RunFlopPart(
        own.figure("flop", words, Unit.FLOP, counted),
        Optional.of(likePublished).filter(other -> !other.equals(counted)));
  }

  /** Those that are counted alike everywhere. */
  static RunFlopPart same(Line flop) {
    return new RunFlopPart(flop, Optional.empty());
  }

  /** Where they stand as those of published runs are counted. */
  Line likePublished(SourceLines own) {
    return likePublished
        .map(derivation -> own.step(
            "published_flop",
            "compute as that of published runs is counted",
            Unit.FLOP,
            derivation))
        .orElse(flop);
  }
}
