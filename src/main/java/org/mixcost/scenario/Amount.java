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
    return !(this instanceof OfItself);
  }

  /** So much, whatever else there is in the mix. */
  sealed interface OfItself extends Amount {}

  /** So many tokens [token]. */
  record Tokens(Quantity tokens) implements OfItself {
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
  record Text(@WrittenAs("tokens") Quantity text, @Inline TextRate rate) implements OfItself {
    public Text {
      requireNonNull(text, "text");
      requireNonNull(rate, "rate");
    }

    /** Its tokens where all has its median: to compare by [token]. */
    public Quantity about() {
      return rate.about(text);
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
  record Items(Quantity items, Quantity tokensPerItem) implements OfItself {
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
  record Outputs(@WrittenAs("items") Quantity samples) implements OfItself {
    public Outputs {
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
  }

  /** What the other sources of the group leave. */
  record Rest() implements Amount {
    @Override
    public List<Quantity> quantities() {
      return List.of();
    }
  }

  /**
   * A part of all tokens seen.
   *
   * @param part which
   * @param unique what says how many of them are different
   */
  record OfSeen(@Inline Part part, @Inline Unique unique) implements Amount {
    public OfSeen {
      requireNonNull(part, "part");
      requireNonNull(unique, "unique");
    }

    @Override
    public List<Quantity> quantities() {
      List<Quantity> all = new ArrayList<>(part.quantities());
      all.addAll(unique.quantities());
      return all;
    }
  }

  /** Which part of all tokens seen a source is. */
  sealed interface Part {

    /** All that says so. */
    List<Quantity> quantities();

    /** A share of those of all sources, real and synthetic [fraction]. */
    record OfAll(Quantity seenShare) implements Part {
      public OfAll {
        seenShare.require(FRACTION, "seen share");
      }

      @Override
      public List<Quantity> quantities() {
        return List.of(seenShare);
      }
    }

    /** What all other sources leave. */
    record Left() implements Part {
      @Override
      public List<Quantity> quantities() {
        return List.of();
      }
    }
  }

  /** What says how many of the tokens seen of a source are different. */
  sealed interface Unique {

    /** All that says so, but for the epochs of the source. */
    List<Quantity> quantities();

    /** There are so many, and how often each is seen follows. */
    record Given(@Inline OfItself amount) implements Unique {
      public Given {
        requireNonNull(amount, "amount");
      }

      @Override
      public List<Quantity> quantities() {
        return amount.quantities();
      }
    }

    /** Each is seen as often as the source says, and how many there are follows. */
    record ByEpochs() implements Unique {
      @Override
      public List<Quantity> quantities() {
        return List.of();
      }
    }
  }
}
