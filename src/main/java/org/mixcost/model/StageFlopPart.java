package org.mixcost.model;

import java.util.Optional;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.formula.StageFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Adapter;
import org.mixcost.scenario.StageTask;

/** Operations of a stage of training in which nothing is generated, by its kind. */
final class StageFlopPart {
  private StageFlopPart() {}

  /**
   * Where they stand; as in published runs they are counted of more text, which is the same work.
   *
   * @param tokens seen
   */
  static RunFlopPart of(StageTask task, StagePart.Base base, Line tokens, SourceLines own) {
    Derivation counted = flop(task, base.parameters(), tokens, own);
    Derivation likePublished = task instanceof StageTask.Pretraining
        ? flop(task, own.read(base.model().activeParameters()), tokens, own)
        : counted;
    return RunFlopPart.of(counted, likePublished, "compute", own);
  }

  /**
   * How they follow.
   *
   * @param parameters of the model that are multiplied for each token
   * @param tokens seen
   */
  private static Derivation flop(StageTask task, Term parameters, Line tokens, SourceLines own) {
    if (task instanceof StageTask.Pretraining more) {
      return Derivation.of(
          ComputeFormulas.TRAINING_FLOP,
          own.read(more.flopPerParameterToken()),
          parameters,
          tokens);
    }
    if (task instanceof StageTask.Tuning tuning) {
      return Derivation.of(
          StageFormulas.TUNING_FLOP, update(parameters, tuning.adapter(), own), tokens);
    }
    if (task instanceof StageTask.Preference preference) {
      Line update = update(parameters, preference.adapter(), own);
      return preference.reference()
          ? Derivation.of(StageFormulas.GUIDED_FLOP, update, parameters, tokens)
          : Derivation.of(StageFormulas.TUNING_FLOP, update, tokens);
    }
    if (task instanceof StageTask.Distillation distillation) {
      return Derivation.of(
          StageFormulas.GUIDED_FLOP,
          update(parameters, Optional.empty(), own),
          own.read(distillation.teacher().activeParameters()),
          tokens);
    }
    throw new AssertionError(task);
  }

  /** Operations of an update for each token: of the whole model, or through it to an adapter. */
  static Line update(Term parameters, Optional<Adapter> adapter, SourceLines own) {
    return own.step(
        "update_flop",
        "update, for each token",
        Unit.FLOP,
        adapter
            .map(trained -> Derivation.of(
                StageFormulas.ADAPTER_UPDATE_FLOP, parameters, own.read(trained.parameters())))
            .orElseGet(() -> Derivation.of(StageFormulas.UPDATE_FLOP, parameters)));
  }
}
