package org.mixcost.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.load.document.Node;
import org.mixcost.load.moves.Scales;
import org.mixcost.quantity.Currency;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.QualityPlan;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Scenario.Limits;
import org.mixcost.scenario.Scenario.ModelSpec;
import org.mixcost.scenario.Scenario.OtherCosts;
import org.mixcost.scenario.Scenario.OtherLine;
import org.mixcost.scenario.Scenario.Role;
import org.mixcost.scenario.Schedule;
import org.mixcost.scenario.TrainingPlan;
import org.mixcost.scenario.format.RoleKeys;
import org.mixcost.scenario.format.ScenarioKeys;
import org.mixcost.scenario.format.TrainingKeys;
import org.mixcost.scenario.merge.Merge;

/** Resolves one scenario. */
final class ScenarioResolver {
  private final String name;
  private final SectionReader keys;

  ScenarioResolver(String name, SectionReader keys) {
    this.name = name;
    this.keys = keys;
  }

  /** The scenario, its money in a currency. */
  Scenario resolve(Currency currency) {
    Scenario resolved = resolved(currency);
    return currency.equals(Currency.USD)
        ? resolved
        : Merge.each(resolved, (place, quantity) -> quantity.in(currency));
  }

  private Scenario resolved(Currency currency) {
    String title = keys.get(ScenarioKeys.TITLE);
    ScenarioKeys.FOR_READERS.forEach(keys::get);
    ModelSpec model = new ModelResolver(keys.get(ScenarioKeys.MODEL)).resolve();
    TrainingPlan training = new TrainingResolver(keys, model).resolve();
    DataMix data =
        new MixResolver(keys.get(ScenarioKeys.DATA), training.further().generating()).resolve();
    Optional<QualityPlan> quality =
        new QualityResolver(keys).resolve(model, data, training.start());
    OtherCosts costs = costs();
    Limits limits = limits(training);
    Optional<Schedule> schedule = keys.find(ScenarioKeys.SCHEDULE)
        .map(plan -> new ScheduleResolver(plan).resolve(data, training, costs));
    Reading reading = keys.reading();
    return new Scenario(
        name,
        title.isEmpty() ? name : title,
        currency,
        model,
        data,
        training,
        quality,
        costs,
        limits,
        schedule,
        reading.notIncluded(),
        reading.defaults(),
        reading.names(),
        reading.prices(),
        List.of(),
        reading.issues().toList());
  }

  /** The factors that the scenario moves its inputs by; to be read before it is resolved with all that is found. */
  List<Scales.Factor> factors() {
    Map<String, Node.Entry> written =
        keys.mapping(ScenarioKeys.SCALE).map(Node.Mapping::entries).orElse(Map.of());
    return keys.get(ScenarioKeys.SCALE).stream()
        .filter(by -> LeafReader.areReadable(by))
        .map(by -> factor(by, written))
        .toList();
  }

  private static Scales.Factor factor(Quantity by, Map<String, Node.Entry> written) {
    String path = by.name().substring(ScenarioKeys.SCALE.name().length() + 1);
    return new Scales.Factor(new Scales.Target(path, written.get(path).keyWhere()), by);
  }

  private OtherCosts costs() {
    List<Role> people =
        keys.get(ScenarioKeys.PEOPLE).stream().map(ScenarioResolver::role).toList();
    List<OtherLine> other = keys.get(ScenarioKeys.OTHER).stream()
        .map(amount -> new OtherLine(amount.name().substring("other.".length()), amount))
        .toList();
    return new OtherCosts(
        people,
        SourceResolver.storage(keys),
        keys.find(ScenarioKeys.EVALUATION),
        other,
        keys.find(ScenarioKeys.CONTINGENCY));
  }

  /** The date of a project can be judged only where the days of its training are known. */
  private Limits limits(TrainingPlan training) {
    Optional<Quantity> deadline = keys.find(ScenarioKeys.DEADLINE);
    if (deadline.isPresent() && training.cluster().isEmpty()) {
      keys.get(ScenarioKeys.TRAINING).missing(TrainingKeys.ACCELERATORS);
    }
    return new Limits(
        keys.find(ScenarioKeys.BUDGET),
        deadline.filter(date -> training.cluster().isPresent()));
  }

  private static Role role(SectionReader.NamedSection named) {
    SectionReader role = named.section();
    return new Role(
        named.name(),
        role.get(RoleKeys.COUNT),
        role.get(RoleKeys.DURATION),
        role.get(RoleKeys.SALARY),
        role.get(RoleKeys.OVERHEAD));
  }
}
