package org.mixcost.load.moves;

import static java.util.Comparator.comparingDouble;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;
import org.mixcost.model.Inputs;
import org.mixcost.model.Models;
import org.mixcost.quantity.Domain;
import org.mixcost.quantity.Expression;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.format.Paths;
import org.mixcost.scenario.format.QuantityKey;
import org.mixcost.simulate.Varied;

/** Finds the inputs that an analysis moves, and makes inputs of what is none of its own yet. */
final class MovedInputs {
  private final Models asked;
  private Models models;

  MovedInputs(Models models) {
    this.asked = models;
    this.models = models;
  }

  /**
   * An input that is moved.
   *
   * @param input as the models had it when it was found
   * @param domain what it may be moved to
   */
  record Moved(Varied input, Domain domain) {

    /** Whether it is a factor itself, of which a change is another value. */
    boolean isFactor() {
      return input.isFactor() || domain.equals(Domain.FACTOR);
    }
  }

  /** The models, with an input for each that was found. */
  Models models() {
    return models;
  }

  /** An input that was found, as the models have it now. */
  Varied now(Varied found) {
    return Varied.find(models.inputs(), found.name()).orElseThrow();
  }

  /**
   * The input of a name, of all scenarios or of the one that is named before it.
   *
   * @param value one that it is moved to, or empty; where it cannot be one, it is a factor
   */
  Checked<Moved> find(String name, String value) {
    List<String> scenarios =
        asked.study().scenarios().stream().map(Scenario::name).toList();
    return ScenarioPath.parse(name, scenarios)
        .then(moved -> refused(moved.path())
            .<Checked<Moved>>map(Checked::failed)
            .orElseGet(() -> find(moved, value)));
  }

  /** Why nothing at a path can be moved, whatever the scenarios say. */
  private static Optional<Issue> refused(String path) {
    return Paths.find(path)
        .filter(key -> !(key instanceof QuantityKey))
        .map(key -> Issue.error(
                "not-a-quantity",
                Where.NOWHERE,
                "'" + path + "' holds no quantity, so there is nothing between its values")
            .withHelp("write a scenario for each"));
  }

  private Checked<Moved> find(ScenarioPath moved, String value) {
    String path = moved.path();
    Move factor = new Move(Varied.factorOf(moved.name()), moved.scenario(), path, true);
    List<Quantity> whole = factor.found(asked.study());
    Optional<Checked<Moved>> found = isFactor(value, whole)
        ? planned(factor).map(input -> Checked.of(new Moved(input, checkedDomain(whole))))
        : Varied.find(models.inputs(), moved.name())
            .or(() -> planned(new Move(moved.name(), moved.scenario(), path, false)))
            .map(
                input -> isFactor(value, input.quantities()) ? idle(path) : inOneUnit(input, path));
    return found.orElseGet(() -> unknown(path));
  }

  /** A value that is none of what is there, and nothing is there for it to be a factor of. */
  private static Checked<Moved> idle(String path) {
    return Checked.failed(
        "unknown-input",
        Scales.idle(path),
        "no scenario states it, but perhaps as 0; move it to values, or state it");
  }

  private static boolean isFactor(String value, List<Quantity> found) {
    Optional<Expression> read = Expression.parse(value).found();
    return read.isPresent()
        && !found.isEmpty()
        && found.stream().map(Quantity::unit).allMatch(read.get()::isFactorOf);
  }

  /** By what factors all of some quantities may be moved, so that the middle of each stays what it may be. */
  private static Domain checkedDomain(List<Quantity> scaled) {
    Quantity tightest =
        scaled.stream().min(comparingDouble(MovedInputs::checkedRoom)).orElseThrow();
    Domain domain = tightest.scaling().orElseThrow().domain();
    return new Domain("a factor that leaves it " + domain.words(), 0, checkedRoom(tightest), false);
  }

  private static double checkedRoom(Quantity scaled) {
    return scaled.scaling().orElseThrow().domain().high() / scaled.quantile(0.5);
  }

  /** The input of a move, in models that have it from now on. */
  private Optional<Varied> planned(Move move) {
    Models with = Models.plan(move.in(models.study()));
    Optional<Varied> found = Varied.find(with.inputs(), move.name());
    if (found.isPresent()) {
      models = with;
    }
    return found;
  }

  /** Scenarios may state a fee for a term or for each year; one number cannot stand for both. */
  private static Checked<Moved> inOneUnit(Varied found, String path) {
    List<String> units = found.inputs().stream()
        .map(input -> input.quantity().unit().toString())
        .distinct()
        .toList();
    return units.size() == 1
        ? Checked.of(new Moved(found, Paths.domain(path, found.unit())))
        : Checked.failed(
            "several-units",
            "'" + found.name() + "' is in " + String.join(" and in ", units),
            "state it in one unit in all scenarios, or move it in a file of those in one unit");
  }

  private Checked<Moved> unknown(String path) {
    List<String> all = asked.inputs().all().stream()
        .map(input -> input.quantity().name())
        .filter(known -> !known.startsWith(Inputs.NEUTRAL))
        .distinct()
        .sorted()
        .toList();
    return Checked.failed(
        "unknown-input",
        Paths.find(path).isPresent()
            ? "no figure follows from a value that a scenario states at '" + path + "'"
            : "no input '" + path + "'" + Suggestion.didYouMean(path, all),
        "what the catalog gives goes by the name of its row; inputs are " + near(path, all));
  }

  /** Of many names those that begin as a path does; all of them if none does. */
  static String near(String path, Collection<String> names) {
    String head = path.split("[./]", 2)[0];
    List<String> near = names.stream().filter(name -> name.startsWith(head)).toList();
    return String.join(", ", near.isEmpty() ? names : near);
  }
}
