package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;
import static org.mixcost.quantity.Unit.COUNT;
import static org.mixcost.quantity.Unit.FRACTION;
import static org.mixcost.quantity.Unit.TOKEN;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.quantity.Quantity;

/** How much there is of a source: unique tokens that reach training, in the trainee's tokenizer. */
public sealed interface Amount {

  /** All numbers that it follows from, but for those of the mix as a whole. */
  List<Quantity> quantities();

  /** Whether it is a part of a whole that the mix states. */
  default boolean isPart() {
    return false;
  }

  /** So many tokens [token]. */
  record Tokens(Quantity tokens) implements Amount {
    public Tokens {
      tokens.require(TOKEN, "tokens");
    }

    @Override
    public List<Quantity> quantities() {
      return List.of(tokens);
    }
  }

  /**
   * So much text, in another measure.
   *
   * @param text in words, characters, gigabytes, pages, hours of speech, or what a license is priced by
   * @param rate that turns it into tokens
   */
  record Text(@WrittenAs("tokens") Quantity text, @Inline TextRate rate) implements Amount {
    public Text {
      requireNonNull(text, "text");
      requireNonNull(rate, "rate");
    }

    /** Its tokens where all has its median: to compare by [token]. */
    public Quantity about() {
      return Quantity.fixed(text.name(), rate.about(text.median()), TOKEN, text.citation());
    }

    @Override
    public List<Quantity> quantities() {
      List<Quantity> all = new ArrayList<>(List.of(text));
      all.addAll(rate.quantities());
      return all;
    }
  }

  /**
   * So many items.
   *
   * @param items such as documents or pairs [count]
   * @param tokensPerItem of each [token]
   */
  record Items(Quantity items, Quantity tokensPerItem) implements Amount {
    public Items {
      items.require(COUNT, "items");
      tokensPerItem.require(TOKEN, "tokens per item");
    }

    @Override
    public List<Quantity> quantities() {
      return List.of(items, tokensPerItem);
    }
  }

  /** So many samples of a generator, each as long as the source says that its output is [count]. */
  record Samples(@WrittenAs("items") Quantity samples) implements Amount {
    public Samples {
      samples.require(COUNT, "samples");
    }

    @Override
    public List<Quantity> quantities() {
      return List.of(samples);
    }
  }

  /** A share of the group, of all real or of all synthetic tokens [fraction]. */
  record Share(Quantity share) implements Amount {
    public Share {
      share.require(FRACTION, "share");
    }

    @Override
    public List<Quantity> quantities() {
      return List.of(share);
    }

    @Override
    public boolean isPart() {
      return true;
    }
  }

  /** What the other sources of the group leave. */
  record Rest() implements Amount {
    @Override
    public List<Quantity> quantities() {
      return List.of();
    }

    @Override
    public boolean isPart() {
      return true;
    }
  }
}
