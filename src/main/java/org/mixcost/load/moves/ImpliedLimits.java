package org.mixcost.load.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mixcost.analysis.optimize.Knob;
import org.mixcost.analysis.optimize.SearchLimit;
import org.mixcost.analysis.optimize.SearchLimit.Subject;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;
import org.mixcost.model.Models;
import org.mixcost.quantity.Numbers;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Amount;
import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.DataSource;
import org.mixcost.simulate.Measure.OfLine;

/** The limits that the format itself sets: what is searched stays a scenario that a file could describe. */
final class ImpliedLimits {
  private static final String STOCK = "stock.headroom";

  private final Models models;
  private final int candidate;
  private final List<Knob> knobs;
  private final Issues issues;

  ImpliedLimits(Models models, int candidate, List<Knob> knobs, Issues issues) {
    this.models = models;
    this.candidate = candidate;
    this.knobs = knobs;
    this.issues = issues;
  }

  List<SearchLimit> all() {
    DataMix mix = models.study().scenarios().get(candidate).data();
    List<SearchLimit> all = new ArrayList<>();
    shares(mix.real(), ImpliedLimits::ofGroup, "real sources").ifPresent(all::add);
    shares(mix.synthetic(), ImpliedLimits::ofGroup, "synthetic sources").ifPresent(all::add);
    List<DataSource> sources = new ArrayList<>(mix.real());
    sources.addAll(mix.synthetic());
    shares(sources, ImpliedLimits::ofSeen, "tokens seen").ifPresent(all::add);
    stock().ifPresent(all::add);
    return all;
  }

  private static Optional<Quantity> ofGroup(Amount amount) {
    return amount instanceof Amount.Share stated ? Optional.of(stated.share()) : Optional.empty();
  }

  private static Optional<Quantity> ofSeen(Amount amount) {
    return amount instanceof Amount.OfSeen seen
        ? seen.part().quantities().stream().findFirst()
        : Optional.empty();
  }

  /** Shares of one whole are at most that, where one of them is the rest. */
  private Optional<SearchLimit> shares(
      List<? extends DataSource> sources,
      Function<Amount, Optional<Quantity>> share,
      String whole) {
    List<Quantity> stated = sources.stream()
        .flatMap(source -> share.apply(source.amount()).stream())
        .toList();
    List<String> names = stated.stream().map(Quantity::name).toList();
    List<Integer> moved = IntStream.range(0, knobs.size())
        .filter(i -> names.contains(knobs.get(i).input().name()))
        .boxed()
        .toList();
    if (moved.isEmpty()) {
      return Optional.empty();
    }
    if (stated.size() == sources.size()) {
      issues.error(
          "shares-do-not-sum",
          Where.NOWHERE,
          "'" + knobs.get(moved.get(0)).name() + "' cannot move alone, as the shares of the "
              + whole + " must sum to 1",
          "write share: rest for one of them");
      return Optional.empty();
    }
    double others = checkedSum(stated, moved);
    return Optional.of(new SearchLimit(
        new Subject.Sum(moved),
        true,
        1 - others,
        Optional.empty(),
        "shares of the " + whole + " at most " + Numbers.percent(1 - others)));
  }

  /** What the shares come to that no knob moves. */
  private double checkedSum(List<Quantity> stated, List<Integer> moved) {
    List<String> names = moved.stream().map(i -> knobs.get(i).input().name()).toList();
    return stated.stream()
        .filter(quantity -> !names.contains(quantity.name()))
        .mapToDouble(Quantity::median)
        .sum();
  }

  /** No more open text than there is. */
  private Optional<SearchLimit> stock() {
    return models
        .all()
        .get(candidate)
        .find(STOCK)
        .map(line -> new SearchLimit(
            new Subject.Line(new OfLine(candidate, line), Optional.empty()),
            false,
            1,
            Optional.empty(),
            STOCK + " at least 1, as there is no more text"));
  }
}
