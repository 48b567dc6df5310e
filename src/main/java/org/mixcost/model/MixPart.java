package org.mixcost.model;

import java.util.List;
import java.util.Optional;
import org.mixcost.formula.MixFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Amount;
import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.DataSource;
import org.mixcost.scenario.SyntheticSource;

/** Turns the amounts of a mix, by number or by share, into tokens of each source. */
final class MixPart {
  private final Inputs inputs;
  private final Input tokens;
  private final Input syntheticShare;
  private final TokensPart.Group real;
  private final TokensPart.Group synthetic;
  private final Sum realShares;
  private final Sum syntheticShares;
  private final boolean isByShare;

  MixPart(DataMix mix, Inputs inputs, Lines lines) {
    this.inputs = inputs;
    Optional<DataMix.Whole> whole = mix.whole();
    isByShare = whole.isPresent();
    tokens = inputs.add(whole.map(DataMix.Whole::tokens).orElse(Neutral.ZERO));
    syntheticShare = inputs.add(whole.map(DataMix.Whole::syntheticShare).orElse(Neutral.ZERO));
    real = group("real", lines);
    synthetic = group("synthetic", lines);
    realShares = lines.sum(real.stated(), shares(mix.real()));
    syntheticShares = lines.sum(synthetic.stated(), shares(mix.synthetic()));
    lines.derive(real.tokens(), MixFormulas.REAL_TOKENS, tokens, syntheticShare);
    lines.derive(synthetic.tokens(), MixFormulas.SYNTHETIC_TOKENS, tokens, syntheticShare);
  }

  private List<Input> shares(List<? extends DataSource> sources) {
    return sources.stream()
        .map(DataSource::amount)
        .filter(Amount.Share.class::isInstance)
        .map(Amount.Share.class::cast)
        .map(stated -> inputs.add(stated.share()))
        .toList();
  }

  private static TokensPart.Group group(String name, Lines lines) {
    Line tokens = lines.step(
        "data." + name + ".tokens", "Unique tokens of all " + name + " text", Unit.TOKEN);
    Line stated = lines.step(
        "data." + name + ".shares", "Shares that " + name + " text states", Unit.FRACTION);
    return new TokensPart.Group(tokens, stated);
  }

  /** The tokens of one source. */
  TokensPart tokens(DataSource source) {
    Amount amount = source.amount();
    TokensPart.Group group = source instanceof SyntheticSource ? synthetic : real;
    if (amount instanceof Amount.Tokens stated) {
      return new TokensPart.Stated(inputs.add(stated.tokens()));
    }
    if (amount instanceof Amount.Share stated) {
      return new TokensPart.Share(group, inputs.add(stated.share()));
    }
    return new TokensPart.Rest(group);
  }

  /** Writes what the sources take their shares of. */
  void measure(Draw draw, Bill bill) {
    if (!isByShare) {
      return;
    }
    realShares.write(draw, bill);
    syntheticShares.write(draw, bill);
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      double all = draw.get(tokens);
      double share = draw.get(syntheticShare);
      bill.put(real.tokens(), MixFormulas.realTokens(all, share));
      bill.put(synthetic.tokens(), MixFormulas.syntheticTokens(all, share));
    }
  }
}
