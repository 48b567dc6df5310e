package org.mixcost.load.moves;

import static java.util.function.Predicate.not;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Expression;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Scenario.ScaleUsed;
import org.mixcost.scenario.format.Paths;
import org.mixcost.scenario.merge.Merge;
import org.mixcost.scenario.merge.Place;

/** Moves quantities of scenarios by factors, and tells of factors that move nothing in any of them. */
public final class Scales {
  private final Issues issues;
  private final Set<Target> requested = new LinkedHashSet<>();
  private final Set<Target> moving = new HashSet<>();
  private final Set<String> known = new TreeSet<>();

  /**
   * What is moved.
   *
   * @param path of an input, or of a row of the catalog with its table
   */
  public record Target(String path, Where where) {

    /** Whether a quantity is moved: it is meant, and a factor changes it. */
    boolean isMet(Place place, Quantity quantity) {
      return isMovable(quantity) && isMeant(place, quantity);
    }

    /**
     * Whether a quantity is meant: by its path, also where the catalog says it; by its row; or, by the name of a model,
     * as a price of one of those who sell it. The place among sellers or among fits of a law has no factor.
     */
    private boolean isMeant(Place place, Quantity quantity) {
      String name = quantity.name();
      boolean isPriceBelow = name.startsWith(path + ".") && quantity.unit().isMoney();
      return place.path().equals(path)
          || (name.equals(path) && !quantity.isOfList())
          || (name.contains("/") && isPriceBelow);
    }
  }

  /**
   * A factor.
   *
   * @param by what the target is multiplied by [fraction]
   */
  public record Factor(Target target, Quantity by) {
    private ScaleUsed used() {
      return new ScaleUsed(target.path(), by);
    }
  }

  /** Of one file, or one request. */
  public Scales(Issues issues) {
    this.issues = issues;
  }

  /** The scenario with what is moved. */
  public Scenario apply(Scenario scenario, List<Factor> factors) {
    if (factors.isEmpty()) {
      return scenario;
    }
    factors.forEach(factor -> requested.add(factor.target()));
    Issues found = new Issues();
    Set<Factor> used = new HashSet<>();
    Scenario scaled = Merge.each(scenario, (place, quantity) -> {
      know(place, quantity);
      List<Factor> met = factors.stream()
          .filter(factor -> factor.target().isMet(place, quantity))
          .toList();
      used.addAll(met);
      return moved(quantity, met, Paths.domain(place.path(), quantity.unit()), found);
    });
    used.forEach(factor -> moving.add(factor.target()));
    issues.addAll(found.toList());
    return scaled.with(
        factors.stream().filter(used::contains).map(Factor::used).toList(), found.toList());
  }

  /** What there is to move, by its path and by its name. */
  private void know(Place place, Quantity quantity) {
    if (isMovable(quantity)) {
      known.add(quantity.name());
      Optional.of(place.path())
          .filter(path -> Paths.quantity(path).isPresent())
          .ifPresent(known::add);
    }
  }

  private static Quantity moved(
      Quantity quantity, List<Factor> factors, Domain domain, Issues found) {
    Quantity moved = quantity;
    for (Factor factor : factors) {
      moved = moved.scaled(factor.by(), domain);
      check(factor, moved, domain, found);
    }
    return moved;
  }

  /** Whether a factor of it changes anything: it is stated, and not as 0. */
  private static boolean isMovable(Quantity quantity) {
    return !quantity.citation().equals(Citation.NOT_STATED) && !quantity.isNothing();
  }

  /** What is said of a path at which nothing is moved by a factor. */
  static String idle(String path) {
    return "there is no '" + path + "' to move by a factor";
  }

  private static void check(Factor factor, Quantity scaled, Domain domain, Issues found) {
    String moved = "'" + factor.target().path() + "', moved by " + factor.by().text() + ", ";
    if (!domain.contains(scaled.quantile(0.5))) {
      found.error(
          "out-of-domain",
          factor.target().where(),
          moved + "is outside the range " + domain.words());
    } else if (!checkedReach(scaled, factor.by()).allMatch(domain::contains)) {
      found.warning(
          "tail-cut",
          factor.target().where(),
          moved + "has more than 0.1% outside the range " + domain.words() + ", which is cut");
    }
  }

  /** What it rarely falls below and rarely exceeds, for its own doubt and for that of the factor. */
  private static DoubleStream checkedReach(Quantity scaled, Quantity factor) {
    return DoubleStream.of(Expression.NOTABLE_CUT, 1 - Expression.NOTABLE_CUT)
        .flatMap(rare -> DoubleStream.of(
            scaled.quantile(rare),
            scaled.quantile(0.5) * factor.quantile(rare) / factor.quantile(0.5)));
  }

  /** Tells of factors that nothing was found for. */
  public void refuseIdle() {
    requested.stream()
        .filter(not(moving::contains))
        .forEach(idle -> issues.error(
            "unknown-input",
            idle.where(),
            idle(idle.path()) + Suggestion.didYouMean(idle.path(), known),
            "write the path of what a scenario states, or the id of a row that it looks up: "
                + MovedInputs.near(idle.path(), known)));
  }
}
