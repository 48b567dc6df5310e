package org.mixcost.model;

import org.mixcost.formula.MixFormulas;

/** How many unique tokens a source has. */
sealed interface TokensPart {

  /** Unique tokens that are kept [token]. */
  double unique(Draw draw);

  /** A stated number of tokens. */
  record Stated(Input tokens) implements TokensPart {
    @Override
    public double unique(Draw draw) {
      return draw.get(tokens);
    }
  }

  /** A stated share of a group. */
  record Share(Group group, Input share) implements TokensPart {
    @Override
    public double unique(Draw draw) {
      return group.tokens(draw) * MixFormulas.fitted(draw.get(share), group.statedShares(draw));
    }
  }

  /** What the stated shares of a group leave. */
  record Rest(Group group) implements TokensPart {
    @Override
    public double unique(Draw draw) {
      return group.tokens(draw) * MixFormulas.rest(group.statedShares(draw));
    }
  }

  /** All real or all synthetic sources of a mix. */
  final class Group {
    private final Input tokens;
    private final Input syntheticShare;
    private final boolean isSynthetic;
    private final Input[] shares;

    Group(Input tokens, Input syntheticShare, boolean isSynthetic, Input[] shares) {
      this.tokens = tokens;
      this.syntheticShare = syntheticShare;
      this.isSynthetic = isSynthetic;
      this.shares = shares;
    }

    double tokens(Draw draw) {
      double synthetic = draw.get(syntheticShare);
      return draw.get(tokens) * (isSynthetic ? synthetic : 1 - synthetic);
    }

    double statedShares(Draw draw) {
      double sum = 0;
      for (Input share : shares) {
        sum += draw.get(share);
      }
      return sum;
    }
  }
}
