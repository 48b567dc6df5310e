package org.mixcost.model;

import org.mixcost.formula.MixFormulas;
import org.mixcost.formula.StageFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.StageTask;
import org.mixcost.scenario.StageText;

/** Tokens that a stage of training sees in which nothing is generated, by its kind. */
final class StageTokensPart {
  private StageTokensPart() {}

  static Line tokens(StageTask task, SourceLines own) {
    return own.figure("tokens", "tokens seen", Unit.TOKEN, seen(task, own));
  }

  private static Derivation seen(StageTask task, SourceLines own) {
    if (task instanceof StageTask.Pretraining more) {
      return seen(more.text(), own);
    }
    if (task instanceof StageTask.Tuning tuning) {
      return seen(tuning.text(), own);
    }
    if (task instanceof StageTask.Distillation distillation) {
      return seen(distillation.text(), own);
    }
    if (task instanceof StageTask.Preference preference) {
      return Derivation.of(
          StageFormulas.PAIR_TOKENS,
          own.read(preference.pairs()),
          own.read(preference.tokensPerSide()),
          own.read(preference.epochs()));
    }
    throw new AssertionError(task);
  }

  private static Derivation seen(StageText text, SourceLines own) {
    if (text instanceof StageText.Passes stated) {
      return Derivation.of(
          MixFormulas.TOKENS_SEEN, own.read(stated.tokens()), own.read(stated.epochs()));
    }
    if (text instanceof StageText.Examples examples) {
      return Derivation.of(
          StageFormulas.ITEM_TOKENS,
          own.read(examples.items()),
          own.read(examples.tokensPerItem()),
          own.read(examples.epochs()));
    }
    throw new AssertionError(text);
  }
}
