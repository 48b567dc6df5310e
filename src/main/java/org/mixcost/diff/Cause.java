package org.mixcost.diff;

import java.util.List;
import java.util.stream.Stream;
import org.mixcost.analysis.bridge.change.Change;
import org.mixcost.analysis.bridge.change.Change.Structure;
import org.mixcost.analysis.bridge.change.Change.Value;
import org.mixcost.formula.Ties;
import org.mixcost.quantity.Citation.Basis;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.GpuPrice;
import org.mixcost.scenario.TokenPrices;
import org.mixcost.scenario.format.Aspect;
import org.mixcost.scenario.format.Paths;
import org.mixcost.scenario.merge.Merge;

/** Why an estimate has changed, in the order in which it is told. */
public enum Cause {
  /** What is trained, and what on: the model, its text, the stages, the people. */
  SCOPE("scope"),
  /** How fast: the accelerators, and how well they are used. */
  SPEED("speed"),
  /** What is paid, by the file: a price that is stated, or which seller's it is. */
  OWN_PRICES("own prices"),
  /** What is paid for the same, where it is looked up in both, by a catalog of another date or with other rows. */
  CATALOG_PRICES("catalog prices"),
  /** What is believed: how far a number may be off its middle, and all of predicted quality. */
  BELIEFS("beliefs"),
  /** What the program makes of the same words. */
  VERSION("version");

  private final String words;

  Cause(String words) {
    this.words = words;
  }

  /** For readers. */
  @Override
  public String toString() {
    return words;
  }

  /** The one that a change belongs to. */
  static Cause of(Change change) {
    if (change instanceof Value value) {
      return of(value);
    }
    if (change instanceof Structure structure) {
      return of(structure);
    }
    throw new AssertionError(change);
  }

  private static Cause of(Value value) {
    if (Ties.areSame(value.from().median(), value.to().median())) {
      return BELIEFS;
    }
    boolean isOfCatalog =
        value.isLookedUp() && value.from().name().equals(value.to().name());
    return of(Paths.aspect(value.place().path(), value.from().unit()), isOfCatalog);
  }

  private static Cause of(Structure structure) {
    List<Quantity> from = Merge.allIn(structure.swap().from());
    List<Quantity> to = Merge.allIn(structure.swap().to());
    boolean isPrice =
        isPrice(structure.swap().from()) && isPrice(structure.swap().to());
    Aspect aspect = isPrice ? Aspect.PRICE : Paths.aspect(structure.place().path(), unit(from, to));
    return of(aspect, isLookedUp(from) && isLookedUp(to) && areOfOneRow(from, to));
  }

  private static boolean isPrice(Object part) {
    return part instanceof TokenPrices || part instanceof GpuPrice;
  }

  /** That of the one number that is swapped; of what is more than a number, that of a mere count. */
  private static Unit unit(List<Quantity> from, List<Quantity> to) {
    boolean isNumber = from.size() == 1 && to.size() == 1;
    return isNumber ? from.get(0).unit() : Unit.COUNT;
  }

  private static boolean isLookedUp(List<Quantity> quantities) {
    return rows(quantities).findAny().isPresent()
        && quantities.stream().noneMatch(q -> q.citation().basis() == Basis.STATED);
  }

  /** Whether both are of one row, such as that of a model, whoever sells it. */
  private static boolean areOfOneRow(List<Quantity> from, List<Quantity> to) {
    String one = row(from) + ".";
    String other = row(to) + ".";
    return one.startsWith(other) || other.startsWith(one);
  }

  /** What all names of rows begin with, up to a dot. */
  private static String row(List<Quantity> quantities) {
    return rows(quantities).reduce(Cause::common).orElseThrow();
  }

  private static String common(String one, String other) {
    int end = 0;
    while (end < Math.min(one.length(), other.length()) && one.charAt(end) == other.charAt(end)) {
      end++;
    }
    boolean isWhole = end == one.length() || end == other.length();
    return isWhole ? one.substring(0, end) : one.substring(0, one.lastIndexOf('.', end));
  }

  private static Stream<String> rows(List<Quantity> quantities) {
    return quantities.stream().map(Quantity::name).filter(name -> name.contains("/"));
  }

  private static Cause of(Aspect aspect, boolean isOfCatalog) {
    return switch (aspect) {
      case SCOPE -> SCOPE;
      case SPEED -> SPEED;
      case PRICE -> isOfCatalog ? CATALOG_PRICES : OWN_PRICES;
      case BELIEF -> BELIEFS;
    };
  }
}
