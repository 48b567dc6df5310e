package org.mixcost.scenario;

import static org.mixcost.quantity.Unit.FRACTION;
import static org.mixcost.quantity.Unit.TOKEN;

import org.mixcost.quantity.Quantity;

/** How much there is of a source: unique tokens that reach training, in the trainee's tokenizer. */
public sealed interface Amount {

  /** So many tokens [token]. */
  record Tokens(Quantity tokens) implements Amount {
    public Tokens {
      tokens.require(TOKEN, "tokens");
    }
  }

  /** A share of the group, of all real or of all synthetic tokens [fraction]. */
  record Share(Quantity share) implements Amount {
    public Share {
      share.require(FRACTION, "share");
    }
  }

  /** What the other sources of the group leave. */
  record Rest() implements Amount {}
}
