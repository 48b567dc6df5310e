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

    /** All that it states. */
    List<Quantity> quantities();

    /**
     * So many unique tokens.
     *
     * @param tokens unique tokens of all sources [token]
     * @param syntheticShare the share of them that models wrote [fraction]
     */
    record UniqueTokens(Quantity tokens, Quantity syntheticShare) implements Whole {
      public UniqueTokens {
        tokens.require(TOKEN, "tokens");
        syntheticShare.require(FRACTION, "synthetic share");
      }

      @Override
      public List<Quantity> quantities() {
        return List.of(tokens, syntheticShare);
      }
    }

    /** So many tokens that are trained on, repeats included [token]. */
    record TokensSeen(Quantity tokensSeen) implements Whole {
      public TokensSeen {
        tokensSeen.require(TOKEN, "tokens seen");
      }

      @Override
      public List<Quantity> quantities() {
        return List.of(tokensSeen);
      }
    }
  }
}
