package org.mixcost.model;

import org.mixcost.formula.MixFormulas;

/** How many unique tokens a source has. */
sealed interface TokensPart {

  /** Unique tokens that are kept, in a mix of a size over the mix as stated [token]. */
  double unique(double size, Draw draw, Bill bill);

  /** How they follow from what is stated. */
  Derivation derivation(Input size);

  /** A stated number of tokens. */
  record Stated(Input tokens) implements TokensPart {
    @Override
    public double unique(double size, Draw draw, Bill bill) {
      return MixFormulas.statedTokens(draw.get(tokens), size);
    }

    @Override
    public Derivation derivation(Input size) {
      return Derivation.of(MixFormulas.STATED_TOKENS, tokens, size);
    }
  }

  /** A stated share of a group. */
  record Share(Group group, Input share) implements TokensPart {
    @Override
    public double unique(double size, Draw draw, Bill bill) {
      return MixFormulas.sharedTokens(
          bill.get(group.tokens()), size, draw.get(share), bill.get(group.stated()));
    }

    @Override
    public Derivation derivation(Input size) {
      return Derivation.of(MixFormulas.SHARED_TOKENS, group.tokens(), size, share, group.stated());
    }
  }

  /** What the stated shares of a group leave. */
  record Rest(Group group) implements TokensPart {
    @Override
    public double unique(double size, Draw draw, Bill bill) {
      return MixFormulas.restTokens(bill.get(group.tokens()), size, bill.get(group.stated()));
    }

    @Override
    public Derivation derivation(Input size) {
      return Derivation.of(MixFormulas.REST_TOKENS, group.tokens(), size, group.stated());
    }
  }

  /**
   * All real or all synthetic sources of a mix by share.
   *
   * @param tokens all of its unique tokens
   * @param stated the sum of the shares that its sources state
   */
  record Group(Line tokens, Line stated) {}
}
