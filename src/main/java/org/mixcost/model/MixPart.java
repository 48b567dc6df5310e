package org.mixcost.model;

import java.util.List;
import java.util.Optional;
import org.mixcost.formula.Formula;
import org.mixcost.formula.MixFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Amount;
import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.DataSource;
import org.mixcost.scenario.SyntheticSource;

/** Turns the amounts of a mix, by number or by share, into tokens of each source. */
final class MixPart {
  private final Inputs inputs;
  private final Lines lines;
  private final Optional<Group> real;
  private final Optional<Group> synthetic;

  /**
   * All real or all synthetic sources of a mix by share.
   *
   * @param tokens all of its unique tokens
   * @param stated the sum of the shares that its sources state
   */
  private record Group(Line tokens, Line stated) {}

  MixPart(DataMix mix, Inputs inputs, Lines lines) {
    this.inputs = inputs;
    this.lines = lines;
    real = mix.whole().map(whole -> group("real", MixFormulas.REAL_TOKENS, whole, mix.real()));
    synthetic = mix.whole()
        .map(whole -> group("synthetic", MixFormulas.SYNTHETIC_TOKENS, whole, mix.synthetic()));
  }

  private Group group(
      String name, Formula formula, DataMix.Whole whole, List<? extends DataSource> sources) {
    Line tokens = lines.step(
        "data." + name + ".tokens",
        "Unique tokens of all " + name + " text",
        Unit.TOKEN,
        formula,
        inputs.add(whole.tokens()),
        inputs.add(whole.syntheticShare()));
    Line stated = lines.step(
        "data." + name + ".shares",
        "Shares that " + name + " text states",
        Unit.FRACTION,
        Derivation.sum(shares(sources)));
    return new Group(tokens, stated);
  }

  private List<Input> shares(List<? extends DataSource> sources) {
    return sources.stream()
        .map(DataSource::amount)
        .filter(Amount.Share.class::isInstance)
        .map(Amount.Share.class::cast)
        .map(stated -> inputs.add(stated.share()))
        .toList();
  }

  /**
   * How the unique tokens of one source follow.
   *
   * @param size of the mix over the mix as stated [factor]
   */
  Derivation tokens(DataSource source, Input size) {
    Amount amount = source.amount();
    if (amount instanceof Amount.Tokens stated) {
      return Derivation.of(MixFormulas.STATED_TOKENS, inputs.add(stated.tokens()), size);
    }
    if (!amount.isPart()) {
      Line converted = lines.step(
          "data." + source.name() + ".converted",
          source.name() + ": tokens of its text",
          Unit.TOKEN,
          ConversionPart.tokens(source, inputs));
      return Derivation.of(MixFormulas.STATED_TOKENS, converted, size);
    }
    Group group = (source instanceof SyntheticSource ? synthetic : real).orElseThrow();
    if (amount instanceof Amount.Share stated) {
      return Derivation.of(
          MixFormulas.SHARED_TOKENS,
          group.tokens(),
          size,
          inputs.add(stated.share()),
          group.stated());
    }
    return Derivation.of(MixFormulas.REST_TOKENS, group.tokens(), size, group.stated());
  }
}
