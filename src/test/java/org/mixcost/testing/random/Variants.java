package org.mixcost.testing.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Amount;
import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.Holding;
import org.mixcost.scenario.QualityPlan;
import org.mixcost.scenario.QualityPlan.SyntheticQuality;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.SyntheticSource;

/** The same scenario said in another way. */
public final class Variants {
  private Variants() {}

  /** With its sources the other way round. */
  public static Scenario reversed(Scenario scenario) {
    DataMix mix = scenario.data();
    return scenario.with(new DataMix(mix.whole(), reversed(mix.real()), reversed(mix.synthetic())));
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    Collections.reverse(copy);
    return copy;
  }

  /** With every synthetic source in two halves, but for one that is the rest of others. */
  public static Scenario split(Scenario scenario) {
    DataMix mix = scenario.data();
    List<SyntheticSource> halves = new ArrayList<>();
    Map<String, SyntheticQuality> worth = new LinkedHashMap<>();
    Map<String, SyntheticQuality> whole =
        scenario.quality().map(QualityPlan::synthetic).orElse(Map.of());
    for (SyntheticSource source : mix.synthetic()) {
      List<SyntheticSource> parts = source.amount() instanceof Amount.Rest
          ? List.of(source)
          : List.of(half(source, source.name()), half(source, source.name() + " again"));
      halves.addAll(parts);
      parts.forEach(part ->
          Optional.ofNullable(whole.get(source.name())).ifPresent(w -> worth.put(part.name(), w)));
    }
    return with(scenario, new DataMix(mix.whole(), mix.real(), halves), worth);
  }

  private static SyntheticSource half(SyntheticSource source, String name) {
    return copy(source, name, halfAmount(source.amount()), source.holding().map(Variants::half));
  }

  private static Amount halfAmount(Amount amount) {
    if (amount instanceof Amount.Text text) {
      return new Amount.Text(half(text.text()), text.rate());
    }
    if (amount instanceof Amount.Samples counted) {
      return new Amount.Samples(half(counted.samples()));
    }
    return amount instanceof Amount.Tokens tokens
        ? new Amount.Tokens(half(tokens.tokens()))
        : new Amount.Share(half(((Amount.Share) amount).share()));
  }

  private static Holding half(Holding holding) {
    return holding.size() instanceof Holding.Size.Terabytes size
        ? new Holding(
            new Holding.Size.Terabytes(half(size.terabytes())),
            holding.months(),
            holding.price(),
            holding.transfers(),
            holding.egress())
        : holding;
  }

  /** The quantities of a source of which its halves have half. */
  public static List<Quantity> halved(SyntheticSource source) {
    if (source.amount() instanceof Amount.Rest) {
      return List.of();
    }
    Quantity amount = source.amount().quantities().get(0);
    return source
        .holding()
        .map(Holding::size)
        .filter(Holding.Size.Terabytes.class::isInstance)
        .map(size -> List.of(amount, ((Holding.Size.Terabytes) size).terabytes()))
        .orElse(List.of(amount));
  }

  /** Half of the median of a quantity; who looks at draws halves them. */
  public static Quantity half(Quantity whole) {
    return Quantity.fixed(whole.name(), whole.median() / 2, whole.unit(), whole.citation());
  }

  /** With synthetic sources that have no text. */
  public static Scenario emptied(Scenario scenario) {
    DataMix mix = scenario.data();
    List<SyntheticSource> empty = mix.synthetic().stream()
        .map(source -> copy(
            source,
            source.name(),
            mix.whole().isPresent() ? source.amount() : new Amount.Tokens(none(Unit.TOKEN)),
            Optional.empty()))
        .toList();
    return scenario.with(new DataMix(whole(mix), mix.real(), empty));
  }

  /** Without any synthetic source. */
  public static Scenario realOnly(Scenario scenario) {
    return scenario.with(new DataMix(whole(scenario.data()), scenario.data().real(), List.of()));
  }

  private static Optional<DataMix.Whole> whole(DataMix mix) {
    return mix.whole().map(whole -> new DataMix.Whole(whole.tokens(), none(Unit.FRACTION)));
  }

  private static Quantity none(Unit unit) {
    return Quantity.fixed("none", 0, unit, Citation.stated("none"));
  }

  private static SyntheticSource copy(
      SyntheticSource source, String name, Amount amount, Optional<Holding> holding) {
    return new SyntheticSource(
        name,
        amount,
        source.method(),
        source.seed(),
        source.generator(),
        source.tokens(),
        source.yield(),
        source.failures(),
        source.judge(),
        source.pace(),
        source.rounds(),
        source.development(),
        source.epochs(),
        source.processing(),
        source.processedOn(),
        holding);
  }

  private static Scenario with(
      Scenario scenario, DataMix mix, Map<String, SyntheticQuality> synthetic) {
    Scenario other = scenario.with(mix);
    return scenario
        .quality()
        .map(plan -> other.with(new QualityPlan(
            plan.law(),
            plan.lawDraw(),
            plan.parameters(),
            plan.anchor(),
            plan.mixing(),
            plan.tail(),
            plan.repeatDecay(),
            plan.openStock(),
            plan.real(),
            synthetic)))
        .orElse(other);
  }
}
