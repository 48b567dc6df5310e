package org.mixcost.load;

import java.util.List;
import java.util.Optional;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.GpuPrice;
import org.mixcost.scenario.LostTime;
import org.mixcost.scenario.ModelStates;
import org.mixcost.scenario.Scenario.ModelSpec;
import org.mixcost.scenario.Speed;
import org.mixcost.scenario.Stage;
import org.mixcost.scenario.StageTask;
import org.mixcost.scenario.TrainingPlan.Cluster;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.StageKeys;
import org.mixcost.scenario.format.TrainingKeys;

/**
 * Resolves one stage under {@code training.stages}. What it does not say itself it has from the training: the
 * accelerator and what that costs, how many there are, and a stated utilization; of another accelerator, it has nothing
 * but the size of the model.
 */
final class StageResolver {
  /** What the id of a cost of a stage would be that of another cost by. */
  private static final List<String> TAKEN =
      List.of("training", "rounds", "development", "post_training", "unused");

  static final List<Key> PRICES =
      List.of(TrainingKeys.PRICE, TrainingKeys.RENTAL, TrainingKeys.OWNED);
  private static final List<Key> PEAKS = List.of(TrainingKeys.PEAK, TrainingKeys.PRECISION);
  private static final String ALL_IN_HOURS =
      "gpu_hours stand for all that the stage does: leave this out, or state how fast it is instead of gpu_hours";

  /**
   * What a stage has from the training.
   *
   * @param keys of the training
   * @param accelerator of the training
   * @param cluster of the training, where it is known how many work
   */
  record Base(
      SectionReader keys,
      ModelSpec model,
      NamedAccelerator accelerator,
      Optional<Cluster> cluster,
      GpuPrice price,
      Speed speed,
      LostTime time) {

    Optional<Quantity> accelerators() {
      return cluster.map(Cluster::accelerators);
    }

    /** What a stage that states no speed goes by, unless it is on other machines. */
    Optional<Speed> inheritedSpeed() {
      return Optional.of(speed)
          .filter(stated -> stated instanceof Speed.Utilized || stated instanceof Speed.Achieved);
    }
  }

  private final String name;
  private final SectionReader keys;
  private final Base base;
  private final GpuPriceResolver prices;
  private final NamedAccelerator accelerator;

  StageResolver(SectionReader.NamedSection stage, Base base) {
    this.name = stage.name();
    this.keys = stage.section();
    this.base = base;
    this.prices = new GpuPriceResolver(keys, StageKeys.ACCELERATOR);
    this.accelerator = keys.has(StageKeys.ACCELERATOR) ? prices.accelerator() : base.accelerator();
  }

  Stage resolve() {
    refuseTakenName();
    GpuPrice price = price();
    Optional<Quantity> accelerators = accelerators();
    StageTaskResolver.Machines machines = new StageTaskResolver.Machines(
        accelerator, accelerators, price, billing(price, accelerators));
    return new Stage(
        name,
        work(machines),
        price,
        keys.get(TrainingKeys.DEVELOPMENT),
        accelerators,
        accelerator.memory(),
        machines.billing());
  }

  /** The least time that is billed; that of the training where its price is the one of the stage. */
  private Optional<Quantity> billing(GpuPrice price, Optional<Quantity> accelerators) {
    if (keys.has(TrainingKeys.BILLING_INCREMENT) && accelerators.isEmpty()) {
      keys.missing(StageKeys.ACCELERATORS);
    }
    return BillingResolver.increment(keys, price)
        .or(() ->
            base.cluster().flatMap(Cluster::billing).filter(any -> price.equals(base.price())))
        .filter(any -> accelerators.isPresent());
  }

  private void refuseTakenName() {
    if (TAKEN.contains(name)) {
      keys.error(
          "taken-name",
          keys.where(),
          "a stage may not be called '" + name + "', as compute." + name + " is another cost",
          "give it another name");
    }
  }

  private boolean isOnOtherAccelerator() {
    return !accelerator.isSame(base.accelerator());
  }

  /** The price of an hour: of another accelerator, that of the training says nothing. */
  private GpuPrice price() {
    boolean isOwn = PRICES.stream().anyMatch(keys::has) || isOnOtherAccelerator();
    return isOwn ? prices.resolve(accelerator) : base.price();
  }

  private Optional<Quantity> accelerators() {
    Optional<Quantity> accelerators = keys.find(StageKeys.ACCELERATORS)
        .or(() -> base.accelerators().filter(any -> !isOnOtherAccelerator()));
    if (accelerators.isEmpty()) {
      keys.reading().noteNotIncluded("days of the stage (" + keys.at(StageKeys.ACCELERATORS) + ")");
    }
    return accelerators;
  }

  private Stage.Work work(StageTaskResolver.Machines machines) {
    StageTaskResolver tasks = new StageTaskResolver(keys, base);
    if (keys.has(StageKeys.GPU_HOURS)
        && keys.requireOneOf(SpeedResolver.WAYS.toArray(Key[]::new))) {
      tasks.leaveUnread(ALL_IN_HOURS);
      return new Stage.KnownHours(keys.get(StageKeys.GPU_HOURS));
    }
    StageTask task = tasks.resolve(machines);
    MemoryCheck.question(
        ModelStates.of(task, base.model()), machines.accelerators(), accelerator.memory(), keys);
    return planned(task, machines.price(), machines.accelerators());
  }

  private Stage.Work planned(StageTask task, GpuPrice price, Optional<Quantity> accelerators) {
    boolean isOnOwnMachine = isOnOtherAccelerator() || PEAKS.stream().anyMatch(keys::has);
    SpeedResolver speeds =
        new SpeedResolver(base.model(), keys, isOnOwnMachine ? keys : base.keys(), accelerator);
    Optional<Speed> inherited = base.inheritedSpeed()
        .filter(any -> !isOnOwnMachine && SpeedResolver.WAYS.stream().noneMatch(keys::has));
    Speed speed = inherited.orElseGet(speeds::resolve);
    return new Stage.Planned(
        task, speeds.peak(speed), speed, time(speed, inherited.isPresent(), price, accelerators));
  }

  /** Hours beyond those of the speed; those of published runs have what they lost in them. */
  private LostTime time(
      Speed speed, boolean isInherited, GpuPrice price, Optional<Quantity> accelerators) {
    if (speed instanceof Speed.Usual) {
      return new LostTime.Stated(
          keys.idle(TrainingKeys.GOODPUT, 1), keys.idle(TrainingKeys.RESTARTS, 1));
    }
    boolean isOwn = keys.has(TrainingKeys.GOODPUT) || keys.has(TrainingKeys.RESTARTS);
    return inherited(price, accelerators)
        .filter(any -> isInherited && !isOwn)
        .orElseGet(() ->
            new LostTime.Stated(keys.get(TrainingKeys.GOODPUT), keys.get(TrainingKeys.RESTARTS)));
  }

  /** The lost time of the training, on as many accelerators; a seller takes back only what is rented from him. */
  private Optional<LostTime> inherited(GpuPrice price, Optional<Quantity> accelerators) {
    LostTime time = accelerators.map(base.time()::on).orElse(base.time());
    return price.equals(base.price()) ? Optional.of(time) : time.withoutSeller();
  }
}
