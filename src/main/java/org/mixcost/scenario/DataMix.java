package org.mixcost.scenario;

import static org.mixcost.quantity.Unit.FRACTION;
import static org.mixcost.quantity.Unit.TOKEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.quantity.Quantity;

/**
 * What a model is trained on.
 *
 * @param whole the size of the mix, where sources are parts of it
 * @param real text that people wrote
 * @param synthetic text that models wrote
 */
public record DataMix(
    @Inline Optional<Whole> whole, List<RealSource> real, List<SyntheticSource> synthetic) {

  public DataMix {
    real = List.copyOf(real);
    synthetic = List.copyOf(synthetic);
    if (whole.isEmpty()
        && sources(real, synthetic).stream().anyMatch(s -> s.amount().isPart())) {
      throw new IllegalArgumentException("a share needs a whole it is a share of");
    }
  }

  /** A mix in which every source states its tokens. */
  public static DataMix ofTokens(List<RealSource> real, List<SyntheticSource> synthetic) {
    return new DataMix(Optional.empty(), real, synthetic);
  }

  /** All sources, real ones first. */
  public List<DataSource> sources() {
    return sources(real, synthetic);
  }

  /** Whether there is both real and synthetic text. */
  public boolean isMixed() {
    return !real.isEmpty() && !synthetic.isEmpty();
  }

  /** Whether any text is written from a real source of the mix. */
  public boolean hasSeeds() {
    return synthetic.stream().anyMatch(source -> source.seed().isPresent());
  }

  /** How many models write text of the mix. */
  public long writers() {
    return synthetic.stream()
        .map(source -> source.generator().writer())
        .distinct()
        .count();
  }

  /** Text of the real sources that anybody may take. */
  public List<RealSource> open() {
    return real.stream()
        .filter(source -> source.acquisition() instanceof Acquisition.Open)
        .toList();
  }

  private static List<DataSource> sources(List<RealSource> real, List<SyntheticSource> synthetic) {
    List<DataSource> all = new ArrayList<>(real);
    all.addAll(synthetic);
    return all;
  }

  /** A mix as a whole, of which sources are parts. */
  public sealed interface Whole {

    /** How much text it is, in tokens or in what a rate turns into them. */
    Quantity size();

    /** What turns its size into tokens; none of a size in tokens. */
    Optional<TextRate> rate();

    /** All that it states. */
    default List<Quantity> quantities() {
      List<Quantity> all = new ArrayList<>(List.of(size()));
      rate().ifPresent(rate -> all.addAll(rate.quantities()));
      return all;
    }

    /** Its tokens where all has its median: to compare by [token]. */
    default Quantity about() {
      return rate().map(rate -> rate.about(size())).orElse(size());
    }

    /**
     * So much unique text.
     *
     * @param size of all sources together
     * @param rate that turns it into tokens, where it is in another measure
     * @param syntheticShare the share of it that models wrote [fraction]
     */
    record UniqueTokens(
        @WrittenAs("tokens") Quantity size,
        @Inline Optional<TextRate> rate,
        Quantity syntheticShare)
        implements Whole {
      public UniqueTokens {
        requireTokens(size, rate);
        syntheticShare.require(FRACTION, "synthetic share");
      }

      @Override
      public List<Quantity> quantities() {
        List<Quantity> all = new ArrayList<>(Whole.super.quantities());
        all.add(syntheticShare);
        return all;
      }
    }

    /**
     * So much text that is trained on, repeats included.
     *
     * @param size of all sources together
     * @param rate that turns it into tokens, where it is in another measure
     */
    record TokensSeen(
        @WrittenAs("tokens_seen") Quantity size, @Inline Optional<TextRate> rate) implements Whole {
      public TokensSeen {
        requireTokens(size, rate);
      }
    }

    private static void requireTokens(Quantity size, Optional<TextRate> rate) {
      if (rate.isEmpty()) {
        size.require(TOKEN, "tokens");
      }
    }
  }
}
