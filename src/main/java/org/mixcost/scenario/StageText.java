package org.mixcost.scenario;

import static org.mixcost.quantity.Unit.COUNT;
import static org.mixcost.quantity.Unit.FACTOR;
import static org.mixcost.quantity.Unit.TOKEN;

import org.mixcost.quantity.Quantity;

/** How much text a stage of training sees. */
public sealed interface StageText {

  /**
   * So many tokens.
   *
   * @param tokens unique ones [token]
   * @param epochs passes over them [factor]
   */
  record Passes(Quantity tokens, Quantity epochs) implements StageText {
    public Passes {
      tokens.require(TOKEN, "tokens");
      epochs.require(FACTOR, "epochs");
    }
  }

  /**
   * Examples.
   *
   * @param items examples [count]
   * @param tokensPerItem of each, prompt and answer together [token]
   * @param epochs passes over them [factor]
   */
  record Examples(Quantity items, Quantity tokensPerItem, Quantity epochs) implements StageText {
    public Examples {
      items.require(COUNT, "items");
      tokensPerItem.require(TOKEN, "tokens per item");
      epochs.require(FACTOR, "epochs");
    }
  }
}
