package org.mixcost.testing.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
      List<SyntheticSource> parts = isRest(source.amount())
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
    if (amount instanceof Amount.OfSeen part) {
      return new Amount.OfSeen(
          new Amount.Part.OfAll(half(part.part().quantities().get(0))),
          part.unique() instanceof Amount.Unique.Given stated
              ? new Amount.Unique.Given((Amount.OfItself) halfAmount(stated.amount()))
              : part.unique());
    }
    if (amount instanceof Amount.Outputs counted) {
      return new Amount.Outputs(half(counted.samples()));
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
    if (isRest(source.amount())) {
      return List.of();
    }
    List<Quantity> amounts = halved(source.amount());
    return source
        .holding()
        .map(Holding::size)
        .filter(Holding.Size.Terabytes.class::isInstance)
        .map(size -> Stream.concat(
                amounts.stream(), Stream.of(((Holding.Size.Terabytes) size).terabytes()))
            .toList())
        .orElse(amounts);
  }

  private static List<Quantity> halved(Amount amount) {
    List<Quantity> first = amount.quantities().subList(0, 1);
    return amount instanceof Amount.OfSeen part
            && part.unique() instanceof Amount.Unique.Given stated
        ? Stream.concat(first.stream(), halved(stated.amount()).stream()).toList()
        : first;
  }

  private static boolean isRest(Amount amount) {
    return amount instanceof Amount.Rest
        || (amount instanceof Amount.OfSeen part && part.part() instanceof Amount.Part.Left);
  }

  /** Half of the median of a quantity; who looks at draws halves them. */
  public static Quantity half(Quantity whole) {
    return Quantity.fixed(whole.name(), whole.median() / 2, whole.unit(), whole.citation());
  }

  /** With synthetic sources that have no text. */
  public static Scenario emptied(Scenario scenario) {
    DataMix mix = scenario.data();
    List<SyntheticSource> empty = mix.synthetic().stream()
        .map(source -> copy(source, source.name(), nothing(source.amount()), Optional.empty()))
        .toList();
    return scenario.with(new DataMix(whole(mix), mix.real(), empty));
  }

  /** Without any synthetic source. */
  public static Scenario realOnly(Scenario scenario) {
    return scenario.with(new DataMix(whole(scenario.data()), scenario.data().real(), List.of()));
  }

  /** No tokens; a share stays, as then the whole has no synthetic ones. */
  private static Amount nothing(Amount amount) {
    if (amount instanceof Amount.OfSeen) {
      return new Amount.OfSeen(
          new Amount.Part.OfAll(none(Unit.FRACTION)), new Amount.Unique.ByEpochs());
    }
    return amount.isPart() ? amount : new Amount.Tokens(none(Unit.TOKEN));
  }

  private static Optional<DataMix.Whole> whole(DataMix mix) {
    return mix.whole()
        .map(whole -> whole instanceof DataMix.Whole.UniqueTokens unique
            ? new DataMix.Whole.UniqueTokens(unique.size(), unique.rate(), none(Unit.FRACTION))
            : whole);
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
