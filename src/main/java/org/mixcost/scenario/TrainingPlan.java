package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;
import static org.mixcost.quantity.Unit.COUNT;
import static org.mixcost.quantity.Unit.DAY;
import static org.mixcost.quantity.Unit.FACTOR;
import static org.mixcost.quantity.Unit.FLOP_PER_SECOND;
import static org.mixcost.quantity.Unit.FRACTION;
import static org.mixcost.quantity.Unit.GIGABYTE;
import static org.mixcost.quantity.Unit.GRAM_CO2E_PER_KWH;
import static org.mixcost.quantity.Unit.HOUR;
import static org.mixcost.quantity.Unit.KILOGRAM_CO2E_PER_GPU;
import static org.mixcost.quantity.Unit.YEAR;

import java.util.List;
import java.util.Optional;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;

/**
 * How a model is trained and what an accelerator hour costs.
 *
 * @param start what the run starts from
 * @param flopPerParameterToken operations for each parameter and token, 6 for a dense transformer; not those of an
 *     adapter [factor]
 * @param peak dense peak of one accelerator at the precision used, where it is known [FLOP/s]
 * @param speed how fast the run goes; a share of the peak needs one
 * @param time what else takes time
 * @param price of an accelerator hour
 * @param further work around the final run
 * @param cluster how many accelerators, and by when; absent where only their hours are requested
 * @param energy energy and emissions, where requested
 */
public record TrainingPlan(
    @WrittenAs("continues") Start start,
    Quantity flopPerParameterToken,
    Optional<Quantity> peak,
    @WrittenAs("utilization") Speed speed,
    @WrittenAs("goodput") LostTime time,
    GpuPrice price,
    @Inline FurtherWork further,
    @WrittenAs("accelerators") Optional<Cluster> cluster,
    @WrittenAs("/energy") Optional<Energy> energy) {

  public TrainingPlan {
    requireNonNull(start, "start");
    flopPerParameterToken.require(FACTOR, "FLOP per parameter and token");
    peak.ifPresent(stated -> stated.require(FLOP_PER_SECOND, "peak"));
    if (speed instanceof Speed.Utilized && peak.isEmpty()) {
      throw new IllegalArgumentException("a utilization needs the peak it is a share of");
    }
  }

  /** 2 forward and 4 backward. */
  private static final Quantity FLOP_PER_PARAMETER_TOKEN = Quantity.fixed(
      "training.flop_per_parameter_token",
      6,
      FACTOR,
      Citation.ofDefault("Kaplan et al. 2020, arXiv 2001.08361"));

  /**
   * One run of a transformer on rented accelerators; nothing but that run is priced.
   *
   * @param peak dense peak of one accelerator at the precision used [FLOP/s]
   * @param utilization share of the peak that is realised [fraction]
   * @param price of an accelerator hour [USD/GPU-hour]
   */
  public static TrainingPlan rented(Quantity peak, Quantity utilization, Quantity price) {
    return new TrainingPlan(
        new Start.Scratch(),
        FLOP_PER_PARAMETER_TOKEN,
        Optional.of(peak),
        new Speed.Utilized(utilization, new Speed.Recomputed.Nothing()),
        new LostTime.Stated(
            NotIncluded.neutral("training.goodput", 1, FRACTION),
            NotIncluded.neutral("training.restarts", 1, FACTOR)),
        new GpuPrice.Rented(price, "rented"),
        new FurtherWork(
            NotIncluded.neutral("training.development", 1, FACTOR),
            NotIncluded.neutral("training.post_training", 0, FRACTION),
            List.of()),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * The same training, its final run on so many accelerators at once, which says how many days that takes and how often it
   * is interrupted. Stages and a reservation are stated with numbers of their own and keep them, also where a file has
   * them from the training: of what is built in code nobody knows which of two equal numbers was meant to follow the other.
   *
   * @param count of accelerators [count]
   */
  public TrainingPlan withAccelerators(Quantity count) {
    return new TrainingPlan(
        start,
        flopPerParameterToken,
        peak,
        speed,
        time.on(count),
        price,
        further,
        Optional.of(new Cluster(
            count,
            cluster.flatMap(Cluster::memory),
            cluster.flatMap(Cluster::deadline),
            cluster.flatMap(Cluster::billing))),
        energy);
  }

  /**
   * Compute around the final run.
   *
   * @param development all runs over the final one, pilots and failures included [factor]
   * @param postTraining post-training over the final run [fraction]
   * @param stages that follow the final run
   */
  public record FurtherWork(Quantity development, Quantity postTraining, List<Stage> stages) {
    public FurtherWork {
      development.require(FACTOR, "development");
      postTraining.require(FRACTION, "post-training");
      stages = List.copyOf(stages);
    }

    /** The names of the stages that generate samples, as far as it is known how many. */
    public List<String> generating() {
      return stages.stream()
          .filter(stage -> stage.work() instanceof Stage.Planned planned
              && planned.task() instanceof StageTask.Reinforcement)
          .map(Stage::name)
          .toList();
    }
  }

  /**
   * The machines at hand.
   *
   * @param accelerators how many work at once [count]
   * @param memory of one of them, where it is known [GB]
   * @param deadline by when the run must end, where there is one [days]
   * @param billing least time that is billed, where hours are not paid as they come [hours]
   */
  public record Cluster(
      @Inline Quantity accelerators,
      @ForReaders Optional<Quantity> memory,
      @ForReaders Optional<Quantity> deadline,
      @WrittenAs("/training.billing_increment") Optional<Quantity> billing) {
    public Cluster {
      accelerators.require(COUNT, "accelerators");
      memory.ifPresent(size -> size.require(GIGABYTE, "memory"));
      billing.ifPresent(increment -> increment.require(HOUR, "billing increment"));
      deadline.ifPresent(days -> days.require(DAY, "deadline"));
    }
  }

  /**
   * What the machines draw.
   *
   * @param power of one accelerator with its share of the server
   * @param powerUsageEffectiveness the building's power over the servers' [factor]
   * @param carbon emissions of the electricity, where requested [gCO2e/kWh]
   * @param embodied emissions of making the machines, where requested
   */
  public record Energy(
      Power power,
      @WrittenAs("pue") Quantity powerUsageEffectiveness,
      @WrittenAs("/carbon") Optional<Quantity> carbon,
      Optional<Embodied> embodied) {
    public Energy {
      requireNonNull(power, "power");
      powerUsageEffectiveness.require(FACTOR, "PUE");
      carbon.ifPresent(intensity -> intensity.require(GRAM_CO2E_PER_KWH, "carbon intensity"));
    }
  }

  /**
   * What was emitted in making the machines, of which a run uses up its share.
   *
   * @param emissions of one accelerator with what belongs to it [kgCO2e/GPU]
   * @param life over which they are spread [years]
   * @param busy share of its life it works [fraction]
   */
  public record Embodied(Quantity emissions, Quantity life, Quantity busy) {
    public Embodied {
      emissions.require(KILOGRAM_CO2E_PER_GPU, "embodied emissions");
      life.require(YEAR, "life");
      busy.require(FRACTION, "busy");
    }
  }
}
