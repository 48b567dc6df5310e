package org.mixcost.model;

import static org.mixcost.model.Category.COMPUTE;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.ModelStates;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Scenario.ModelSpec;
import org.mixcost.scenario.TrainingPlan;
import org.mixcost.scenario.TrainingPlan.Cluster;

/**
 * Accelerator time of training and of the work around it, and what it costs.
 *
 * @param days of one run; 0 where it is not known how many accelerators share it
 * @param postTraining over the final run [fraction]
 * @param stages that follow
 */
record ComputePart(Line days, Term postTraining, StagesPart stages) {

  /**
   * The training of a scenario.
   *
   * @param tokens seen, of all sources
   * @param generations of models, the last included
   */
  static ComputePart of(Scenario scenario, Line tokens, Line generations, Lines lines) {
    TrainingPlan plan = scenario.training();
    SourceLines own = new SourceLines("training", "", COMPUTE, lines);
    Term parameters = multiplied(scenario.model(), lines);
    RunFlopPart flop = RunFlopPart.of(scenario, parameters, tokens, own);
    Line hours = HoursPart.of(HoursPart.Run.last(scenario), tokens, flop, own);
    Line days = lines.figure(
        "training.days",
        "Training time",
        Unit.DAY,
        plan.cluster()
            .map(Cluster::accelerators)
            .map(count -> Derivation.of(ComputeFormulas.DAYS, hours, lines.read(count))));
    Line hourPrice = lines.figure(
        "training.usd_per_gpu_hour",
        "Price of an accelerator hour",
        Unit.USD_PER_GPU_HOUR,
        GpuPricePart.of(plan.price(), "training", lines));
    MemoryPart.state(
        ModelStates.of(scenario.model(), plan.start().trainedAdapter()),
        plan.cluster().map(Cluster::accelerators),
        own);
    EnergyPart.state(plan.energy(), hours, lines);
    Line run = lines.cost(
        "compute.training",
        "Training, final run",
        COMPUTE,
        true,
        ComputeFormulas.RUN_USD,
        own.billed(
            hours,
            plan.cluster().map(Cluster::accelerators),
            plan.cluster().flatMap(Cluster::billing)),
        hourPrice);
    List<Line> paid = new ArrayList<>(List.of(run));
    paid.addAll(otherRuns(scenario, run, generations, lines));
    StagePart.Base base = new StagePart.Base(scenario.model(), parameters, plan.price(), hourPrice);
    StagesPart stages = StagesPart.state(
        plan.further().stages(), base, hours, plan.cluster().map(known -> days), lines);
    paid.addAll(stages.atTrainingPrice());
    ReservedPart.state(plan.price(), hourPrice, paid, lines);
    return new ComputePart(days, lines.read(plan.further().postTraining()), stages);
  }

  /** Parameters that are multiplied for each token: the active ones, but for embeddings that are known. */
  private static Term multiplied(ModelSpec model, Lines lines) {
    Term active = lines.read(model.activeParameters());
    return model
        .embeddingParameters()
        .<Term>map(lookedUp -> lines.step(
            "training.multiplied_parameters",
            "Parameters multiplied for each token",
            Unit.COUNT,
            ComputeFormulas.MULTIPLIED_PARAMETERS,
            active,
            lines.read(lookedUp)))
        .orElse(active);
  }

  /** Earlier generations, development and post-training, each as a multiple of the final run. */
  private static List<Line> otherRuns(Scenario scenario, Line run, Line generations, Lines lines) {
    TrainingPlan.FurtherWork further = scenario.training().further();
    boolean isRepeated =
        scenario.data().synthetic().stream().anyMatch(source -> source.rounds() > 1);
    Line earlier = lines.cost(
        "compute.rounds",
        "Training, earlier generations",
        COMPUTE,
        isRepeated,
        ComputeFormulas.BEYOND_FINAL_RUN_USD,
        run,
        generations);
    Line pilots = lines.cost(
        "compute.development",
        "Training, development runs",
        COMPUTE,
        !Neutral.isOne(further.development()),
        ComputeFormulas.BEYOND_FINAL_RUN_USD,
        run,
        lines.read(further.development()));
    Line after = lines.cost(
        "compute.post_training",
        "Post-training",
        COMPUTE,
        !Neutral.isZero(further.postTraining()),
        ComputeFormulas.POST_TRAINING_USD,
        lines.read(further.postTraining()),
        run);
    return List.of(earlier, pilots, after);
  }
}
