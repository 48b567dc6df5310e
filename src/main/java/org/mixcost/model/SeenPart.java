package org.mixcost.model;

import java.util.List;
import org.mixcost.formula.MixFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Amount;
import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.DataSource;

/** Divides all tokens seen among the sources of a mix. */
final class SeenPart {
  private final DataMix.Whole.TokensSeen whole;
  private final Term all;
  private final List<Quantity> shares;
  private final Term size;
  private final Line stated;

  SeenPart(DataMix.Whole.TokensSeen whole, List<DataSource> sources, Term size, Lines lines) {
    this.whole = whole;
    this.shares = sources.stream()
        .map(DataSource::amount)
        .filter(Amount.OfSeen.class::isInstance)
        .flatMap(amount -> ((Amount.OfSeen) amount).part().quantities().stream())
        .toList();
    this.size = size;
    this.stated = lines.step(
        "data.seen_shares",
        "Shares of all tokens seen that sources state",
        Unit.FRACTION,
        Derivation.sum(shares.stream().map(lines::read).toList()));
    this.all = ConversionPart.tokens(whole, lines);
  }

  /** Where the tokens seen of a source stand. */
  Line seen(Amount.OfSeen amount, SourceLines own) {
    Derivation tokens = amount.part() instanceof Amount.Part.OfAll of
        ? Derivation.of(MixFormulas.SHARED_TOKENS, all, size, own.read(of.seenShare()), stated)
        : Derivation.of(MixFormulas.REST_TOKENS, all, size, stated);
    return own.step("seen", "tokens seen", Unit.TOKEN, tokens);
  }

  /** The same where all has its median [token]. */
  double about(Amount.OfSeen amount) {
    double all = whole.about().median();
    double sum = shares.stream().mapToDouble(Quantity::median).sum();
    return amount.part() instanceof Amount.Part.OfAll of
        ? MixFormulas.sharedTokens(all, 1, of.seenShare().median(), sum)
        : MixFormulas.restTokens(all, 1, sum);
  }
}
