package org.mixcost.model;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.scenario.Amount;
import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.DataSource;
import org.mixcost.scenario.SyntheticSource;

/** Turns the amounts of a mix, by number or by share, into tokens of each source. */
final class MixPart {
  private final DataMix mix;
  private final Inputs inputs;

  MixPart(DataMix mix, Inputs inputs) {
    this.mix = mix;
    this.inputs = inputs;
  }

  /** The tokens of one source. */
  TokensPart tokens(DataSource source) {
    Amount amount = source.amount();
    if (amount instanceof Amount.Tokens stated) {
      return new TokensPart.Stated(inputs.add(stated.tokens()));
    }
    if (amount instanceof Amount.Share stated) {
      return new TokensPart.Share(group(source), inputs.add(stated.share()));
    }
    return new TokensPart.Rest(group(source));
  }

  private TokensPart.Group group(DataSource source) {
    DataMix.Whole whole = mix.whole().orElseThrow();
    boolean isSynthetic = source instanceof SyntheticSource;
    return new TokensPart.Group(
        inputs.add(whole.tokens()),
        inputs.add(whole.syntheticShare()),
        isSynthetic,
        shares(isSynthetic ? mix.synthetic() : mix.real()));
  }

  private Input[] shares(List<? extends DataSource> sources) {
    List<Input> shares = new ArrayList<>();
    for (DataSource source : sources) {
      if (source.amount() instanceof Amount.Share stated) {
        shares.add(inputs.add(stated.share()));
      }
    }
    return shares.toArray(Input[]::new);
  }
}
