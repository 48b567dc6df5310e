package org.mixcost.testing.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.mixcost.MixCost;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Expression;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.format.Paths;
import org.mixcost.scenario.format.Shape;

/** A scenario file that a test can read, look into and change. */
public final class ScenarioFile {
  private static final MixCost MIX_COST = MixCost.create();

  private final Branch file;
  private Study study;

  ScenarioFile(Branch file) {
    this.file = file;
  }

  /**
   * A quantity of the file where it is written.
   *
   * @param scenario that writes it, or {@code defaults}
   * @param path of the quantity in a scenario, such as {@code training.price}
   * @param shape what may stand there
   * @param text as it is written
   */
  public record Written(String scenario, String path, Shape.OfQuantity shape, String text) {

    /** The unit it is written in, or the usual one of its key. */
    public Unit unit() {
      return Expression.parse(text)
          .get()
          .unit()
          .filter(unit -> !unit.isPlain())
          .orElse(shape.units().get(0));
    }

    /** Where it stands in the file. */
    public String place() {
      return scenario.equals("defaults")
          ? "defaults." + path
          : "scenarios." + scenario + "." + path;
    }
  }

  /** The file in YAML. */
  public String text() {
    return file.yaml(0);
  }

  /** The scenarios it describes; it must have no error. */
  public synchronized Study study() {
    if (study == null) {
      study = MIX_COST.parse("random.yaml", text()).get();
    }
    return study;
  }

  /** Every quantity that is written in numbers: no row of the catalog, no rest. */
  public List<Written> leaves() {
    List<Written> found = new ArrayList<>();
    file.branch("defaults").ifPresent(defaults -> collect("defaults", defaults, found));
    Branch scenarios = file.branch("scenarios").orElseThrow();
    scenarios.keys().forEach(name -> collect(name, scenarios.branch(name).orElseThrow(), found));
    return found;
  }

  private static void collect(String scenario, Branch branch, List<Written> found) {
    branch.forEachLeaf(
        "",
        (path, leaf) -> Paths.quantity(path)
            .filter(shape -> !leaf.isRow() && !List.of("rest", "none").contains(leaf.text()))
            .ifPresent(shape -> found.add(new Written(scenario, path, shape, leaf.text()))));
  }

  /**
   * The same file with another text in the place of one value. The source of that value is dropped, and so are
   * correlations where it is no longer uncertain.
   */
  public ScenarioFile with(String place, String text) {
    Branch changed = file.with(parts(place), text);
    boolean isUncertain = Expression.parse(text)
        .found()
        .filter(read -> !(read.distribution() instanceof Distribution.Fixed))
        .isPresent();
    if (!isUncertain) {
      changed.remove("correlations");
    }
    return new ScenarioFile(changed);
  }

  /** The keys of a place; what is moved by a factor is one of them, with its dots. */
  private static List<String> parts(String place) {
    return List.of(place.split("(?<!\\.scale\\..{0,99})\\."));
  }

  /** The same file with another text in each value that is chosen. */
  public ScenarioFile withEach(Predicate<Written> choice, Function<Written, String> text) {
    ScenarioFile changed = this;
    for (Written leaf : leaves()) {
      if (choice.test(leaf)) {
        changed = changed.with(leaf.place(), text.apply(leaf));
      }
    }
    return changed;
  }

  /** The same file with one scenario more, which says nothing but what it inherits. */
  public ScenarioFile withHeir(String name, String parent) {
    return with("scenarios." + name + ".extends", parent);
  }

  Branch branch() {
    return file;
  }

  @Override
  public String toString() {
    return text();
  }
}
