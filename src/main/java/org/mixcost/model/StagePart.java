package org.mixcost.model;

import static org.mixcost.model.Category.COMPUTE;

import java.util.List;
import java.util.Optional;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.GpuPrice;
import org.mixcost.scenario.ModelStates;
import org.mixcost.scenario.Scenario.ModelSpec;
import org.mixcost.scenario.Stage;
import org.mixcost.scenario.StageTask;

/**
 * Accelerator time of one stage of training, and what it costs.
 *
 * @param hours that are paid for
 * @param days that it lasts, where it is known how many accelerators share it
 * @param generated tokens of its samples, where it generates any
 * @param atTrainingPrice what is paid of its cost for hours at the price of the training [USD]
 */
record StagePart(
    Line hours, Optional<Line> days, Optional<Line> generated, List<Line> atTrainingPrice) {

  /**
   * What stages share with the run before them.
   *
   * @param model that is trained
   * @param parameters that are multiplied for each token
   * @param price of the training
   * @param hourPrice where that stands
   */
  record Base(ModelSpec model, Term parameters, GpuPrice price, Line hourPrice) {

    /** Where the price of an hour stands; one that is that of the training stands there. */
    Line hourPrice(GpuPrice stated, SourceLines own) {
      return stated.equals(price)
          ? hourPrice
          : own.figure(
              "usd_per_gpu_hour",
              "price of an accelerator hour",
              Unit.USD_PER_GPU_HOUR,
              GpuPricePart.of(stated, own.id(), own.lines()));
    }
  }

  static StagePart of(Stage stage, Base base, Lines lines) {
    SourceLines own = new SourceLines("training." + stage.name(), stage.name(), COMPUTE, lines);
    SourceLines paid = new SourceLines("compute." + stage.name(), stage.name(), COMPUTE, lines);
    if (stage.work() instanceof Stage.Planned planned
        && planned.task() instanceof StageTask.Reinforcement learning) {
      return ReinforcementPart.of(stage, planned, learning, base, own, paid);
    }
    Line hours = hours(stage.work(), base, own);
    Optional<Line> days = stage
        .accelerators()
        .map(count ->
            own.figure("days", "days", Unit.DAY, ComputeFormulas.DAYS, hours, own.read(count)));
    Line price = base.hourPrice(stage.price(), own);
    if (stage.work() instanceof Stage.Planned planned) {
      MemoryPart.state(ModelStates.of(planned.task(), base.model()), stage.accelerators(), own);
    }
    Line billed = own.billed(hours, stage.accelerators(), stage.billing());
    List<Line> usd = stateCost(stage, Derivation.of(ComputeFormulas.RUN_USD, billed, price), paid);
    return new StagePart(
        hours, days, Optional.empty(), stage.price().equals(base.price()) ? usd : List.of());
  }

  private static Line hours(Stage.Work work, Base base, SourceLines own) {
    if (work instanceof Stage.KnownHours known) {
      return own.figure(
          "gpu_hours",
          "training accelerator time",
          Unit.GPU_HOUR,
          Derivation.same(own.read(known.hours())));
    }
    if (work instanceof Stage.Planned planned) {
      Line tokens = StageTokensPart.tokens(planned.task(), own);
      RunFlopPart flop = StageFlopPart.of(planned.task(), base, tokens, own);
      return HoursPart.of(HoursPart.Run.of(planned, base.model()), tokens, flop, own);
    }
    throw new AssertionError(work);
  }

  /** What the accelerators of a stage cost, and all earlier runs of it. */
  static List<Line> stateCost(Stage stage, Derivation usd, SourceLines paid) {
    Line last = paid.lines().cost(paid.id(), paid.name() + ": accelerators", COMPUTE, true, usd);
    Line development = paid.cost(
        "development",
        "development runs",
        !Neutral.isOne(stage.development()),
        earlierRuns(stage, last, paid));
    return List.of(last, development);
  }

  /** How what earlier runs of a stage cost follows from what the last one does. */
  static Derivation earlierRuns(Stage stage, Line last, SourceLines paid) {
    return Derivation.of(
        ComputeFormulas.BEYOND_FINAL_RUN_USD, last, paid.read(stage.development()));
  }
}
