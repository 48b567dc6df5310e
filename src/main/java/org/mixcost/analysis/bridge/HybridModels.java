package org.mixcost.analysis.bridge;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mixcost.analysis.bridge.Drivers.Driver;
import org.mixcost.analysis.bridge.change.Change.Value;
import org.mixcost.analysis.bridge.change.Changes;
import org.mixcost.analysis.bridge.divide.Division;
import org.mixcost.model.CostModel;
import org.mixcost.model.Input;
import org.mixcost.model.Inputs;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Schedule.LaterPrices;
import org.mixcost.scenario.merge.Merge;
import org.mixcost.scenario.merge.Place;

/**
 * The models between two scenarios, all on the same inputs.
 *
 * <p>A number that differs has an input of its own, which takes the value of the one or of the other scenario, so that
 * one model serves all mixtures of numbers. Only what is there or not needs a model for each way.
 */
final class HybridModels {
  /** Neither 0 nor 1, which would say that a line is not requested. */
  private static final double NEVER_READ = 0.5;

  private static final int MOST_ROWS = 64;
  /** As many of all models as leave memory to others. */
  private static final int ROWS_OF_ALL = 1 << 14;

  private static final Citation CITATION = Citation.ofDefault("of the one or the other scenario");

  private final Changes changes;
  private final Inputs inputs;
  private final List<List<Slot>> slots;
  private final BitSet structural = new BitSet();
  private final Map<String, Integer> driverOf = new HashMap<>();

  private final Map<BitSet, CostModel> models = new HashMap<>();

  /** An input between two scenarios, and where it takes its value from. */
  record Slot(Input between, Input from, Input to) {}

  HybridModels(Changes changes, List<Driver> drivers, Inputs inputs) {
    this.changes = changes;
    this.inputs = inputs;
    this.slots = drivers.stream().map(this::slots).toList();
    for (int i = 0; i < drivers.size(); i++) {
      int driver = i;
      structural.set(i, drivers.get(i).hasStructure());
      drivers.get(i).changes().forEach(change -> driverOf.put(change.place().id(), driver));
    }
  }

  private List<Slot> slots(Driver driver) {
    return driver.changes().stream()
        .filter(Value.class::isInstance)
        .map(Value.class::cast)
        .map(value -> new Slot(
            inputs.add(between(value.place(), value.from()).written()),
            inputs.add(value.from().written()),
            inputs.add(value.to().written())))
        .toList();
  }

  /** A price that moves until it is paid is known by the table in its name. */
  private static Quantity between(Place place, Quantity either) {
    String table = LaterPrices.table(either).map(name -> name + "/").orElse("");
    return new Quantity(
        table + "bridge." + place.id(),
        new Distribution.Fixed(NEVER_READ),
        either.unit(),
        CITATION,
        either.exchange(),
        either.scaling());
  }

  /** Plans every model that a division asks for. */
  void plan(Division division) {
    Set<BitSet> requested = new HashSet<>();
    division.parts(taken -> {
      requested.add(shape(taken));
      return new double[1];
    });
    requested.forEach(shape -> models.computeIfAbsent(shape, this::model));
  }

  private CostModel model(BitSet shape) {
    Scenario hybrid = Merge.of(changes.from(), changes.to(), new Merge.Choice() {
      @Override
      public Quantity quantity(Place place, Quantity from, Quantity to) {
        return from.isSame(to) ? from : between(place, from);
      }

      @Override
      public boolean isTaken(Place place, Merge.Swap swap) {
        return shape.get(driverOf.get(place.id()));
      }
    });
    return CostModel.plan(hybrid, inputs);
  }

  /** What is there and what is not, once these drivers are taken. */
  BitSet shape(BitSet taken) {
    BitSet shape = (BitSet) taken.clone();
    shape.and(structural);
    return shape;
  }

  /** Whether drivers that move take another model. */
  boolean isAnotherShape(BitSet moved) {
    return moved.intersects(structural);
  }

  /** How many draws are best evaluated at once: of fewer models more. A block of draws can be divided by it. */
  int rows() {
    return Integer.highestOneBit(Math.max(1, Math.min(MOST_ROWS, ROWS_OF_ALL / models.size())));
  }

  /** The models that were planned, by their shape. */
  Map<BitSet, CostModel> models() {
    return Map.copyOf(models);
  }

  /** The inputs that each driver moves. */
  List<List<Slot>> slots() {
    return slots;
  }
}
