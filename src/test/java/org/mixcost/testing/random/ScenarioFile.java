package org.mixcost.testing.random;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mixcost.MixCost;
import org.mixcost.load.format.Paths;
import org.mixcost.load.format.Shape;
import org.mixcost.quantity.Expression;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Study;

/** A scenario file that a test can read, look into and change. */
public final class ScenarioFile {
  private static final MixCost MIX_COST = MixCost.create();

  private final Branch file;

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
  public Study study() {
    return MIX_COST.parse("random.yaml", text()).get();
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

  /** The same file with another text in the place of one value; the source of that value is dropped. */
  public ScenarioFile with(String place, String text) {
    return new ScenarioFile(file.with(Arrays.asList(place.split("\\.")), text));
  }

  Branch branch() {
    return file;
  }

  @Override
  public String toString() {
    return text();
  }
}
