package org.mixcost.load;

import static java.util.function.Predicate.not;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;
import org.mixcost.model.Inputs;
import org.mixcost.quantity.Citation.Basis;
import org.mixcost.quantity.Currency;
import org.mixcost.quantity.Expression;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.RealSource;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Scenario.ModelSpec;
import org.mixcost.scenario.Scenario.OtherLine;
import org.mixcost.scenario.Scenario.Role;
import org.mixcost.scenario.Stage;
import org.mixcost.scenario.SyntheticSource;
import org.mixcost.scenario.TrainingPlan.Cluster;
import org.mixcost.scenario.format.DataKeys;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.ModelKeys;
import org.mixcost.scenario.format.Paths;
import org.mixcost.scenario.format.ScenarioKeys;
import org.mixcost.scenario.format.Shape;
import org.mixcost.scenario.format.StageKeys;
import org.mixcost.scenario.merge.Merge;

/** Checks one scenario that was built in code: each number by what a file would say for it, and the mix as that of a file. */
final class ScenarioCheck {
  private static final Set<Basis> UNSAID = Set.of(Basis.DEFAULT, Basis.MODEL_ASSUMPTION);

  private final Scenario scenario;
  private final Issues issues;
  private final Map<String, List<String>> names;
  private final Map<String, Quantity> stated = new HashMap<>();

  /**
   * A check.
   *
   * @param issues what is found wrong is added
   */
  ScenarioCheck(Scenario scenario, Issues issues) {
    this.scenario = scenario;
    this.issues = issues;
    this.names = names(scenario);
  }

  /** The scenario, each belief in it cut to its domain, as a file is read. */
  Scenario check() {
    checkNames();
    checkModel(scenario.model(), CodePlaces.of(scenario.name(), ScenarioKeys.MODEL.name()));
    checkMix(scenario.data(), CodePlaces.of(scenario.name(), ScenarioKeys.DATA.name()));
    checkDeadline();
    return Merge.each(
        scenario, (place, quantity) -> isStated(quantity) ? checked(quantity) : quantity);
  }

  /** No figure follows from it, so it is not among the others. */
  private void checkDeadline() {
    scenario.training().cluster().flatMap(Cluster::deadline).ifPresent(this::checked);
  }

  /** What the writer has named, by the path of the map that a file would have. */
  private static Map<String, List<String>> names(Scenario scenario) {
    DataMix data = scenario.data();
    return Map.of(
        "data." + DataKeys.REAL.name(),
        data.real().stream().map(RealSource::name).toList(),
        "data." + DataKeys.SYNTHETIC.name(),
        data.synthetic().stream().map(SyntheticSource::name).toList(),
        "training." + StageKeys.STAGES.name(),
        scenario.training().further().stages().stream().map(Stage::name).toList(),
        ScenarioKeys.PEOPLE.name(),
        scenario.costs().people().stream().map(Role::name).toList(),
        ScenarioKeys.OTHER.name(),
        scenario.costs().other().stream().map(OtherLine::name).toList());
  }

  private void checkNames() {
    new TreeMap<>(names)
        .forEach((path, own) -> NamesCheck.refuseRepeated(own, where(path), issues));
  }

  private void checkModel(ModelSpec spec, CodePlaces model) {
    new ModelCheck(model, issues).check(spec);
    spec.attention()
        .ifPresent(shape -> ModelCheck.checkLayers(shape, model.in(ModelKeys.ATTENTION), issues));
  }

  private void checkMix(DataMix mix, Places data) {
    MixCheck check = new MixCheck(data, issues);
    check.requireSources(mix.real(), mix.synthetic());
    check.refuseSharedNames(mix.real(), mix.synthetic());
    mix.whole()
        .filter(DataMix.Whole.UniqueTokens.class::isInstance)
        .filter(whole -> !mix.isMixed())
        .ifPresent(whole -> check.requireShare(
            ((DataMix.Whole.UniqueTokens) whole).syntheticShare(), mix.real().isEmpty()));
    new PartsCheck(data, mix.whole(), issues).check(mix.real(), mix.synthetic());
  }

  /** Whether the scenario says it, and neither a row of the catalog nor a default. */
  static boolean isStated(Quantity quantity) {
    return !UNSAID.contains(quantity.citation().basis())
        && !quantity.name().contains("/")
        && !quantity.name().startsWith(Inputs.NEUTRAL);
  }

  /** The quantity with its belief cut to what may stand there. */
  private Quantity checked(Quantity quantity) {
    refuseOther(quantity);
    Optional<Shape.OfQuantity> shape = Paths.quantity(path(quantity), quantity.unit());
    if (shape.isPresent()) {
      return checked(quantity, shape.get());
    }
    checkWhole(quantity);
    return quantity;
  }

  /** Its path in the format, to which a dot in a name would be a step. */
  private String path(Quantity quantity) {
    return names.values().stream()
        .flatMap(List::stream)
        .filter(name -> name.contains("."))
        .reduce(quantity.name(), (path, name) -> path.replace("." + name + ".", ".any."));
  }

  /** Reads what a file would say. */
  private Quantity checked(Quantity quantity, Shape.OfQuantity shape) {
    Where where = where(quantity.name());
    Checked<Expression> read = shape.read(quantity.unscaled().text());
    report(read, where);
    if (read.hasErrors()) {
      return quantity;
    }
    Plausibility.question(quantity.unscaled().in(Currency.USD), shape, where, issues);
    return quantity.withDistribution(shape.domain().cut(quantity.distribution()));
  }

  /** What is no quantity in a file is a whole number there. */
  private void checkWhole(Quantity quantity) {
    Where where = where(quantity.name());
    Optional<Key> key = Paths.find(path(quantity));
    if (key.isPresent() && key.get().shape() instanceof Shape.OfWhole whole) {
      report(whole.parse(key.get().name(), quantity.text()), where);
    } else {
      issues.error(
          "unknown-key",
          where,
          "unknown key '" + quantity.name() + "'",
          "the name of a quantity is the path of its key in a file; InputPath gives it");
    }
  }

  private void report(Checked<?> read, Where where) {
    read.issues().forEach(issue -> issues.add(issue.at(where)));
  }

  /** Refuses another quantity of the same name: the draws of both would be those of one. */
  private void refuseOther(Quantity quantity) {
    Quantity first = stated.putIfAbsent(quantity.name(), quantity);
    Optional.ofNullable(first)
        .filter(not(quantity::isSame))
        .ifPresent(other -> issues.error(
            "duplicate-key",
            where(quantity.name()),
            "key '" + quantity.name() + "' is stated twice, as " + other.text() + " and as "
                + quantity.text()));
  }

  private Where where(String path) {
    return CodePlaces.of(scenario.name(), path).where();
  }
}
