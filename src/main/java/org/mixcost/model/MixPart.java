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

/** Turns the amounts of a mix, by number or as parts of it, into tokens of each source. */
final class MixPart {
  private final Lines lines;
  /** Of the mix over the mix as stated [factor]. */
  private final Term size;

  private final Optional<Group> real;
  private final Optional<Group> synthetic;
  private final Optional<SeenPart> seen;

  /**
   * All real or all synthetic sources of a mix by share.
   *
   * @param tokens all of its unique tokens
   * @param stated the sum of the shares that its sources state
   */
  private record Group(Line tokens, Line stated) {}

  MixPart(DataMix mix, Term size, Lines lines) {
    this.lines = lines;
    this.size = size;
    Optional<List<Term>> unique = mix.whole()
        .filter(DataMix.Whole.UniqueTokens.class::isInstance)
        .map(DataMix.Whole.UniqueTokens.class::cast)
        .map(whole ->
            List.of(ConversionPart.tokens(whole, lines), lines.read(whole.syntheticShare())));
    real = unique.map(whole -> group("real", MixFormulas.REAL_TOKENS, whole, mix.real()));
    synthetic = unique.map(
        whole -> group("synthetic", MixFormulas.SYNTHETIC_TOKENS, whole, mix.synthetic()));
    seen = mix.whole()
        .filter(DataMix.Whole.TokensSeen.class::isInstance)
        .map(DataMix.Whole.TokensSeen.class::cast)
        .map(whole -> new SeenPart(whole, mix.sources(), size, lines));
  }

  /**
   * One group.
   *
   * @param whole the tokens of all groups, and the share of them that is synthetic
   */
  private Group group(
      String name, Formula formula, List<Term> whole, List<? extends DataSource> sources) {
    Line tokens = lines.step(
        "data." + name + ".tokens",
        "Unique tokens of all " + name + " text",
        Unit.TOKEN,
        new Derivation(formula, whole));
    Line stated = lines.step(
        "data." + name + ".shares",
        "Shares that " + name + " text states",
        Unit.FRACTION,
        Derivation.sum(shares(sources)));
    return new Group(tokens, stated);
  }

  private List<Term> shares(List<? extends DataSource> sources) {
    return sources.stream()
        .map(DataSource::amount)
        .filter(Amount.Share.class::isInstance)
        .map(Amount.Share.class::cast)
        .map(stated -> lines.read(stated.share()))
        .toList();
  }

  /** States how much there is of a source. */
  AmountPart amount(DataSource source, SourceLines own) {
    if (!(source.amount() instanceof Amount.OfSeen part)) {
      Line unique = unique(tokens(source, source.amount()), own);
      Term epochs = own.read(source.epochs());
      Line seen =
          own.step("seen", "tokens seen", Unit.TOKEN, MixFormulas.TOKENS_SEEN, unique, epochs);
      return new AmountPart(unique, seen, epochs, source.epochs().median());
    }
    Line trained = seen.orElseThrow().seen(part, own);
    if (part.unique() instanceof Amount.Unique.Given stated) {
      Line unique = unique(tokens(source, stated.amount()), own);
      Line epochs =
          own.figure("epochs", "epochs", Unit.FACTOR, MixFormulas.EPOCHS, trained, unique);
      double about = seen.get().about(part) / ConversionPart.about(source, stated.amount());
      return new AmountPart(unique, trained, epochs, about);
    }
    Term epochs = own.read(source.epochs());
    Line unique = unique(Derivation.of(MixFormulas.UNIQUE_TOKENS, trained, epochs), own);
    return new AmountPart(unique, trained, epochs, source.epochs().median());
  }

  private static Line unique(Derivation tokens, SourceLines own) {
    return own.figure("tokens", "unique tokens", Unit.TOKEN, tokens);
  }

  /** How unique tokens follow from an amount that says them. */
  private Derivation tokens(DataSource source, Amount amount) {
    if (amount instanceof Amount.Tokens stated) {
      return Derivation.of(MixFormulas.STATED_TOKENS, lines.read(stated.tokens()), size);
    }
    if (!amount.isPart()) {
      Line converted = lines.step(
          "data." + source.name() + ".converted",
          source.name() + ": tokens of its text",
          Unit.TOKEN,
          ConversionPart.tokens(source, amount, lines));
      return Derivation.of(MixFormulas.STATED_TOKENS, converted, size);
    }
    Group group = (source instanceof SyntheticSource ? synthetic : real).orElseThrow();
    if (amount instanceof Amount.Share stated) {
      return Derivation.of(
          MixFormulas.SHARED_TOKENS,
          group.tokens(),
          size,
          lines.read(stated.share()),
          group.stated());
    }
    return Derivation.of(MixFormulas.REST_TOKENS, group.tokens(), size, group.stated());
  }
}
