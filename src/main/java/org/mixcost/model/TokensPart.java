package org.mixcost.model;

import org.mixcost.formula.MixFormulas;

/** How many unique tokens a source has. */
sealed interface TokensPart {

  /**
   * Writes the unique tokens that are kept.
   *
   * @param unique where they are written
   * @param size of the mix over the mix as stated [factor]
   */
  void measure(Line unique, Input size, Draw draw, Bill bill);

  /** How they follow from what is stated. */
  Derivation derivation(Input size);

  /** A stated number of tokens. */
  record Stated(Input tokens) implements TokensPart {
    @Override
    public void measure(Line unique, Input size, Draw draw, Bill bill) {
      for (int row = 0; row < draw.rows(); row++) {
        draw.at(row, bill);
        bill.put(unique, MixFormulas.statedTokens(draw.get(tokens), draw.get(size)));
      }
    }

    @Override
    public Derivation derivation(Input size) {
      return Derivation.of(MixFormulas.STATED_TOKENS, tokens, size);
    }
  }

  /** A stated share of a group. */
  record Share(Group group, Input share) implements TokensPart {
    @Override
    public void measure(Line unique, Input size, Draw draw, Bill bill) {
      for (int row = 0; row < draw.rows(); row++) {
        draw.at(row, bill);
        bill.put(
            unique,
            MixFormulas.sharedTokens(
                bill.get(group.tokens()),
                draw.get(size),
                draw.get(share),
                bill.get(group.stated())));
      }
    }

    @Override
    public Derivation derivation(Input size) {
      return Derivation.of(MixFormulas.SHARED_TOKENS, group.tokens(), size, share, group.stated());
    }
  }

  /** What the stated shares of a group leave. */
  record Rest(Group group) implements TokensPart {
    @Override
    public void measure(Line unique, Input size, Draw draw, Bill bill) {
      for (int row = 0; row < draw.rows(); row++) {
        draw.at(row, bill);
        bill.put(
            unique,
            MixFormulas.restTokens(
                bill.get(group.tokens()), draw.get(size), bill.get(group.stated())));
      }
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
