package org.mixcost.analysis.bridge.change;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Amount;
import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.DataSource;
import org.mixcost.scenario.RealSource;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.SyntheticSource;

/**
 * Makes mixes by share into mixes in which each source states its tokens.
 *
 * <p>Shares cannot be taken from one scenario to the other one by one, since they must sum to 1; tokens can. What the
 * tokens of a source are is worked out in each draw, by the model of the scenario it comes from.
 */
public final class StatedTokens {
  /** Distinct from each other, so that the tokens of two scenarios are never taken for the same. */
  private static final double OF_FROM = 0.25;

  private static final double OF_TO = 0.75;

  private static final Citation CITATION =
      Citation.ofDefault("worked out in each draw from the shares of the mix");

  private final double mark;

  private StatedTokens(double mark) {
    this.mark = mark;
  }

  public static StatedTokens ofFrom() {
    return new StatedTokens(OF_FROM);
  }

  public static StatedTokens ofTo() {
    return new StatedTokens(OF_TO);
  }

  /**
   * Whether two mixes have other amounts, at least one of them by share.
   *
   * @param isWholeApart whether the size of the mix and its synthetic share may move by themselves
   */
  public static boolean areNeeded(DataMix from, DataMix to, boolean isWholeApart) {
    boolean isByShare = from.whole().isPresent() || to.whole().isPresent();
    return isByShare && !amounts(from, isWholeApart).equals(amounts(to, isWholeApart));
  }

  /** All that decides how many tokens each source has, or what may not move by itself of it. */
  private static List<Object> amounts(DataMix mix, boolean isWholeApart) {
    List<Object> amounts = new ArrayList<>(List.of(mix.whole().map(Object::getClass)));
    if (!isWholeApart) {
      mix.whole()
          .ifPresent(whole -> whole.quantities().forEach(stated -> amounts.add(input(stated))));
    }
    for (DataSource source : mix.sources()) {
      amounts.addAll(List.of(source.getClass(), source.name(), source.amount().getClass()));
      source.amount().quantities().forEach(amount -> amounts.add(input(amount)));
    }
    return amounts;
  }

  /** A quantity, whoever says it. */
  private static Quantity input(Quantity quantity) {
    return quantity.withCitation(CITATION);
  }

  /** The scenario with the tokens of each source stated. */
  public Scenario in(Scenario scenario) {
    DataMix mix = scenario.data();
    List<RealSource> real = mix.real().stream()
        .map(source -> doEpochsFollow(source) ? source.withEpochs(epochs(source)) : source)
        .map(source -> source.withAmount(new Amount.Tokens(tokens(source))))
        .toList();
    List<SyntheticSource> synthetic = mix.synthetic().stream()
        .map(source -> doEpochsFollow(source) ? source.withEpochs(epochs(source)) : source)
        .map(source -> source.withAmount(new Amount.Tokens(tokens(source))))
        .toList();
    return scenario.with(DataMix.ofTokens(real, synthetic));
  }

  /** Whether how often a source is seen follows from its share of all that is seen. */
  public static boolean doEpochsFollow(DataSource source) {
    return source.amount() instanceof Amount.OfSeen part
        && part.unique() instanceof Amount.Unique.Given;
  }

  /** The place of the tokens of a source in a draw. */
  public Quantity tokens(DataSource source) {
    return Quantity.fixed("bridge.tokens." + source.name(), mark, Unit.TOKEN, CITATION);
  }

  /** The place of its epochs in a draw, where they follow. */
  public Quantity epochs(DataSource source) {
    return Quantity.fixed("bridge.epochs." + source.name(), mark, Unit.FACTOR, CITATION);
  }
}
