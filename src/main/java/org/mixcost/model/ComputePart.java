package org.mixcost.model;

import static org.mixcost.model.Category.COMPUTE;

import org.mixcost.formula.ComputeFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.SyntheticSource;
import org.mixcost.scenario.TrainingPlan;
import org.mixcost.scenario.TrainingPlan.Cluster;

/** Accelerator time of training and of the work around it, and what it costs. */
final class ComputePart {
  private final Input parameters;
  private final Input flopPerParameterToken;
  private final Input peak;
  private final Input utilization;
  private final Input goodput;
  private final Input restarts;
  private final Input recomputed;
  private final Input attention;
  private final Input accelerators;
  private final Input development;
  private final Input postTraining;
  private final GpuPricePart price;
  private final EnergyPart energy;
  private final int earlierRounds;

  private final Line tokens;
  private final Line flop;
  private final Line hours;
  private final Line days;
  private final Line hourPrice;
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
    recomputed = inputs.add(plan.time().recomputed());
    attention = inputs.add(scenario.model().attentionFlop().orElse(Neutral.ZERO));
    accelerators = inputs.add(cluster);
    development = inputs.add(plan.further().development());
    postTraining = inputs.add(plan.further().postTraining());
    price = GpuPricePart.of(plan.price(), inputs);
    earlierRounds = scenario.data().synthetic().stream()
            .mapToInt(SyntheticSource::rounds)
            .max()
            .orElse(1)
        - 1;

    tokens = lines.figure("training.tokens", "Tokens seen in training", Unit.TOKEN, true);
    flop = lines.figure("training.flop", "Training compute", Unit.FLOP, true);
    hours = lines.figure("training.gpu_hours", "Training accelerator time", Unit.GPU_HOUR, true);
    days =
        lines.figure("training.days", "Training time", Unit.DAY, plan.cluster().isPresent());
    hourPrice = lines.figure(
        "training.usd_per_gpu_hour", "Price of an accelerator hour", Unit.USD_PER_GPU_HOUR, true);
    energy = new EnergyPart(plan.energy(), inputs, lines);
    training = lines.cost("compute.training", "Training, final run", COMPUTE, true);
    rounds =
        lines.cost("compute.rounds", "Training, earlier generations", COMPUTE, earlierRounds > 0);
    developing = lines.cost(
        "compute.development",
        "Training, development runs",
        COMPUTE,
        !Neutral.isOne(plan.further().development()));
    afterwards = lines.cost(
        "compute.post_training",
        "Post-training",
        COMPUTE,
        !Neutral.isZero(plan.further().postTraining()));
  }

  double usd(double tokensSeen, Draw draw, Bill bill) {
    double gpuHours = gpuHours(tokensSeen, draw, bill);
    bill.put(days, ComputeFormulas.days(gpuHours, draw.get(accelerators)));
    energy.measure(gpuHours, draw, bill);

    double finalRun = bill.put(training, gpuHours * bill.put(hourPrice, price.usdPerGpuHour(draw)));
    return finalRun
        + bill.put(rounds, earlierRounds * finalRun)
        + bill.put(developing, ComputeFormulas.beyondFinalRunUsd(finalRun, draw.get(development)))
        + bill.put(afterwards, draw.get(postTraining) * finalRun);
  }

  private double gpuHours(double tokensSeen, Draw draw, Bill bill) {
    bill.put(tokens, tokensSeen);
    double operations = bill.put(
        flop,
        ComputeFormulas.trainingFlop(
                draw.get(flopPerParameterToken), draw.get(parameters), tokensSeen)
            + draw.get(attention) * tokensSeen);
    double productive = ComputeFormulas.gpuHours(
        operations * draw.get(recomputed), draw.get(peak), draw.get(utilization));
    return bill.put(
        hours, ComputeFormulas.elapsedGpuHours(productive, draw.get(goodput), draw.get(restarts)));
  }
}
