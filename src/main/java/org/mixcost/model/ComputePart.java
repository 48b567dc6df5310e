package org.mixcost.model;

import static org.mixcost.model.Category.COMPUTE;

import org.mixcost.formula.ComputeFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.TrainingPlan;
import org.mixcost.scenario.TrainingPlan.Cluster;
import org.mixcost.scenario.TrainingPlan.Recomputed;

/** Accelerator time of training and of the work around it, and what it costs. */
final class ComputePart {
  private final Input parameters;
  private final Input flopPerParameterToken;
  private final Input peak;
  private final Input utilization;
  private final Input goodput;
  private final Input restarts;
  private final RecomputationPart recomputation;
  private final AttentionPart attention;
  private final Input accelerators;
  private final Input development;
  private final Input postTraining;
  private final GpuPricePart price;
  private final MemoryPart memory;
  private final EnergyPart energy;
  private final boolean isTimed;

  private final Line tokens;
  private final Line flop;
  private final Line hardwareFlop;
  private final Line productive;
  private final Line hours;
  private final Line days;
  private final Line hourPrice;
  private final Line generations;
  private final Line training;
  private final Line rounds;
  private final Line developing;
  private final Line afterwards;

  ComputePart(Scenario scenario, Inputs inputs, Lines lines) {
    TrainingPlan plan = scenario.training();
    Quantity cluster = plan.cluster().map(Cluster::accelerators).orElse(Neutral.ONE);
    parameters = inputs.add(scenario.model().activeParameters());
    flopPerParameterToken = inputs.add(plan.flopPerParameterToken());
    peak = inputs.add(plan.peak());
    utilization = inputs.add(plan.utilization());
    goodput = inputs.add(plan.time().goodput());
    restarts = inputs.add(plan.time().restarts());
    accelerators = inputs.add(cluster);
    development = inputs.add(plan.further().development());
    postTraining = inputs.add(plan.further().postTraining());
    price = GpuPricePart.of(plan.price(), "training", inputs, lines);
    isTimed = plan.cluster().isPresent();

    tokens = lines.figure("training.tokens", "Tokens seen in training", Unit.TOKEN, true);
    attention = new AttentionPart(scenario.model().attention(), inputs, lines);
    recomputation = RecomputationPart.of(plan.time().recomputed(), inputs, lines);
    flop = lines.figure("training.flop", "Training compute", Unit.FLOP, true);
    hardwareFlop =
        lines.step("training.hardware_flop", "Operations done, recomputed ones too", Unit.FLOP);
    productive = lines.step(
        "training.productive_gpu_hours", "Accelerator time that advances the run", Unit.GPU_HOUR);
    hours = lines.figure("training.gpu_hours", "Training accelerator time", Unit.GPU_HOUR, true);
    days = lines.figure("training.days", "Training time", Unit.DAY, isTimed);
    hourPrice = lines.figure(
        "training.usd_per_gpu_hour", "Price of an accelerator hour", Unit.USD_PER_GPU_HOUR, true);
    memory = new MemoryPart(scenario.model(), plan.cluster(), inputs, lines);
    energy = new EnergyPart(plan.energy(), hours, inputs, lines);
    training = lines.cost("compute.training", "Training, final run", COMPUTE, true);
    boolean isDeveloped = !Neutral.isOne(plan.further().development());
    boolean isPostTrained = !Neutral.isZero(plan.further().postTraining());
    boolean isRepeated =
        scenario.data().synthetic().stream().anyMatch(source -> source.rounds() > 1);
    generations =
        lines.step("training.generations", "Generations of models, the last included", Unit.COUNT);
    rounds = lines.cost("compute.rounds", "Training, earlier generations", COMPUTE, isRepeated);
    developing =
        lines.cost("compute.development", "Training, development runs", COMPUTE, isDeveloped);
    afterwards = lines.cost("compute.post_training", "Post-training", COMPUTE, isPostTrained);
    deriveTime(plan.time().recomputed(), lines);
    deriveCosts(lines);
  }

  private void deriveTime(Recomputed recomputed, Lines lines) {
    if (attention.isCounted()) {
      lines.derive(
          flop,
          ComputeFormulas.TRAINING_FLOP_WITH_ATTENTION,
          flopPerParameterToken,
          parameters,
          attention.perToken(),
          tokens);
    } else {
      lines.derive(flop, ComputeFormulas.TRAINING_FLOP, flopPerParameterToken, parameters, tokens);
    }
    boolean isModelFlop = recomputed instanceof Recomputed.Nothing;
    lines.derive(hardwareFlop, ComputeFormulas.HARDWARE_FLOP, flop, recomputation.factor());
    lines.derive(
        productive,
        ComputeFormulas.GPU_HOURS,
        isModelFlop ? flop : hardwareFlop,
        peak,
        utilization);
    lines.derive(hours, ComputeFormulas.ELAPSED_GPU_HOURS, productive, goodput, restarts);
    lines.derive(days, ComputeFormulas.DAYS, hours, accelerators);
  }

  private void deriveCosts(Lines lines) {
    lines.derive(hourPrice, price.derivation());
    lines.derive(training, ComputeFormulas.RUN_USD, hours, hourPrice);
    lines.derive(rounds, ComputeFormulas.BEYOND_FINAL_RUN_USD, training, generations);
    lines.derive(developing, ComputeFormulas.BEYOND_FINAL_RUN_USD, training, development);
    lines.derive(afterwards, ComputeFormulas.POST_TRAINING_USD, postTraining, training);
  }

  /** The line of the days of one run, which is asked for only where a cluster is known. */
  Line days() {
    return days;
  }

  /** Post-training over the final run [fraction]. */
  Input postTraining() {
    return postTraining;
  }

  /** The line of the tokens seen, which the sources make up. */
  Line tokens() {
    return tokens;
  }

  /** The line of the generations that are trained, which the sources ask for. */
  Line generations() {
    return generations;
  }

  /** Writes what it costs; the tokens seen and the generations must stand in the bill. */
  void charge(Draw draw, Bill bill) {
    price.charge(hourPrice, draw, bill);
    attention.measure(draw, bill);
    recomputation.measure(draw, bill);
    double[] attended = draw.column(attention.perToken(), bill);
    double[] again = draw.column(recomputation.factor(), bill);
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      double elapsed = gpuHours(attended[row], again[row], draw, bill);
      bill.put(training, ComputeFormulas.runUsd(elapsed, bill.get(hourPrice)));
    }
    chargeOtherRuns(draw, bill);
  }

  private void chargeOtherRuns(Draw draw, Bill bill) {
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      double run = bill.get(training);
      bill.put(rounds, ComputeFormulas.beyondFinalRunUsd(run, bill.get(generations)));
      bill.put(developing, ComputeFormulas.beyondFinalRunUsd(run, draw.get(development)));
      bill.put(afterwards, ComputeFormulas.postTrainingUsd(draw.get(postTraining), run));
    }
  }

  /** Writes the figures beside the cost. */
  void measure(Draw draw, Bill bill) {
    if (isTimed) {
      measureDays(draw, bill);
    }
    memory.measure(draw, bill);
    energy.measure(draw, bill);
  }

  private void measureDays(Draw draw, Bill bill) {
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      bill.put(days, ComputeFormulas.days(bill.get(hours), draw.get(accelerators)));
    }
  }

  private double gpuHours(double attended, double again, Draw draw, Bill bill) {
    double needed = bill.put(
        flop,
        ComputeFormulas.trainingFlopWithAttention(
            draw.get(flopPerParameterToken), draw.get(parameters), attended, bill.get(tokens)));
    double done = bill.put(hardwareFlop, ComputeFormulas.hardwareFlop(needed, again));
    double advancing =
        bill.put(productive, ComputeFormulas.gpuHours(done, draw.get(peak), draw.get(utilization)));
    return bill.put(
        hours, ComputeFormulas.elapsedGpuHours(advancing, draw.get(goodput), draw.get(restarts)));
  }
}
