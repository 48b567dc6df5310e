package org.mixcost.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.mixcost.formula.Rooflines.Gpu;
import tools.jackson.databind.JsonNode;

/** From the names of the known answers to the formulas. */
final class VectorFunctions {
  /** Dense peaks in 16 bits and memories, from the makers' data sheets. */
  private static final Map<String, Gpu> GPUS = Map.of(
      "A100", new Gpu(312e12, 2039, 80),
      "H100", new Gpu(989.4e12, 3350, 80),
      "H200", new Gpu(989.4e12, 4800, 141));

  private VectorFunctions() {}

  static OptionalDouble loss(Vector v) {
    return OptionalDouble.of(law(v).loss(v.number("N"), v.number("D")));
  }

  static OptionalDouble computeOptimal(Vector v) {
    ClosedForm law = law(v);
    double flop = v.number("C");
    return OptionalDouble.of(
        switch (v.output()) {
          case "N_opt" -> law.optimalParameters(flop);
          case "D_opt" -> law.optimalTokens(flop);
          case "L_opt", "L", "L_nats" ->
            law.loss(law.optimalParameters(flop), law.optimalTokens(flop));
          default -> throw unknown(v);
        });
  }

  static OptionalDouble computeForLoss(Vector v) {
    return law(v).flopForLoss(v.number("L"));
  }

  static OptionalDouble tokensForLoss(Vector v) {
    return law(v).tokensForLoss(v.number("L"), v.number("N"));
  }

  static OptionalDouble parametersForLoss(Vector v) {
    return law(v).parametersForLoss(v.number("L"));
  }

  static OptionalDouble dataConstrainedLoss(Vector v) {
    return OptionalDouble.of(
        Laws.dataConstrained().loss(v.number("N"), v.number("D"), v.number("U")));
  }

  static OptionalDouble effectiveTokens(Vector v) {
    return OptionalDouble.of(Laws.dataConstrained().effectiveTokens(v.number("D"), v.number("U")));
  }

  static OptionalDouble optimalParametersForData(Vector v) {
    return OptionalDouble.of(
        Laws.dataConstrained().law().optimalParametersForTokens(v.number("U")));
  }

  static OptionalDouble dataConstrainedAllocation(Vector v) {
    var best = Laws.dataConstrained().bestAllocation(v.number("C"), v.number("U"));
    return OptionalDouble.of(
        switch (v.output()) {
          case "D_tokens" -> best.tokens();
          case "N_params" -> best.parameters();
          case "epochs" -> best.tokens() / v.number("U");
          default -> throw unknown(v);
        });
  }

  static OptionalDouble trainingFlop(Vector v) {
    return OptionalDouble.of(sixNd(v));
  }

  static OptionalDouble utilization(Vector v) {
    double attention = FlopFormulas.attentionFlopPerToken(
        v.number("layers"), v.number("heads"), v.number("head_dim"), v.number("seq"));
    var pace = new Pace(v.number("tokens_per_s"), v.number("chips"), v.number("peak_flops"));
    return OptionalDouble.of(pace.utilization(StepFlop.perToken(v.number("N"), attention)));
  }

  static OptionalDouble modelStepFlop(Vector v) {
    return OptionalDouble.of(StepFlop.needed(
        v.number("batch"),
        v.number("seq"),
        v.number("layers"),
        v.number("hidden"),
        v.number("vocab")));
  }

  static OptionalDouble hardwareStepFlop(Vector v) {
    double again = StepFlop.recomputed(
        recomputation(v.text("recompute")),
        v.number("batch"),
        v.number("seq"),
        v.number("layers"),
        v.number("hidden"));
    return OptionalDouble.of(modelStepFlop(v).getAsDouble() + again);
  }

  static OptionalDouble mixtureOfExpertsParameters(Vector v) {
    var shape = new MixtureShape(
        v.number("layers"),
        v.number("d"),
        v.number("q_heads"),
        v.number("kv_heads"),
        v.number("head_dim"),
        v.number("ff"),
        v.number("vocab"));
    return OptionalDouble.of(
        switch (v.output()) {
          case "total" -> shape.parameters(v.number("experts"));
          case "active" -> shape.parameters(v.number("topk"));
          default -> throw unknown(v);
        });
  }

  static OptionalDouble impliedUtilization(Vector v) {
    double flop = v.inputs().has("C") ? v.number("C") : sixNd(v);
    return OptionalDouble.of(
        FlopFormulas.impliedUtilization(flop, v.number("gpu_hours"), v.number("peak")));
  }

  static OptionalDouble modelStateBytes(Vector v) {
    return OptionalDouble.of(MemoryFormulas.modelStateBytes(
        v.number("N"),
        (int) v.number("stage"),
        v.number("dp"),
        v.number("grad_bytes", MemoryFormulas.GRADIENT_BYTES)));
  }

  static OptionalDouble kvBytesPerToken(Vector v) {
    return OptionalDouble.of(MemoryFormulas.kvBytesPerToken(
        v.number("layers"), v.number("kv_heads"), v.number("head_dim"), v.number("bytes")));
  }

  static OptionalDouble decodeSeconds(Vector v) {
    return OptionalDouble.of(RooflineFormulas.decodeSeconds(
        v.number("N") * v.number("bytes"), v.number("bw"), v.number("eta")));
  }

  static OptionalDouble prefillSeconds(Vector v) {
    return OptionalDouble.of(RooflineFormulas.prefillSeconds(
        v.number("N"), v.number("tokens"), v.number("peak"), v.number("eta")));
  }

  static OptionalDouble generationTokensPerSecond(Vector v) {
    var model = new Rooflines.Model(
        v.number("N"),
        v.number("N_active"),
        v.number("weight_bytes"),
        v.number("kv_bytes_per_token"));
    var served = new Rooflines(GPUS.get(v.text("gpu")), model, v.number("tp"));
    return OptionalDouble.of(served.tokensPerSecond(v.number("isl"), v.number("osl")));
  }

  static OptionalDouble mixingMultiplier(Vector v) {
    return OptionalDouble.of(SyntheticTextFormulas.mixingMultiplier(
        v.number("M_max"), v.number("kappa"), v.number("phi_star"), v.number("phi")));
  }

  static OptionalDouble verification(Vector v) {
    double error = v.number("eps");
    double keepsGood = v.number("tpr");
    double keepsBad = v.number("fpr");
    return OptionalDouble.of(
        switch (v.output()) {
          case "yield" -> SyntheticTextFormulas.verificationYield(error, keepsGood, keepsBad);
          case "residual_error" -> SyntheticTextFormulas.residualError(error, keepsGood, keepsBad);
          default -> throw unknown(v);
        });
  }

  static OptionalDouble groundedUniqueTokens(Vector v) {
    return OptionalDouble.of(SyntheticTextFormulas.groundedUniqueTokens(
        v.number("D_synth"), Vector.orInfinite(v.inputs().get("U_seed")), v.number("P_star")));
  }

  static OptionalDouble mixtureLoss(Vector v) {
    MixtureLoss mixture = mixture(v);
    return OptionalDouble.of(
        switch (v.output()) {
          case "D_real_eff" -> mixture.realTokens();
          case "D_synth_eff" -> mixture.syntheticTokens();
          case "D_eff" -> mixture.effectiveTokens();
          case "phi" -> mixture.syntheticShare();
          case "M" -> mixture.mixingMultiplier();
          case "X_data" -> mixture.dataTerm();
          case "X_inherited", "X_inh" -> mixture.inherited();
          case "X_total" -> mixture.reducible();
          case "L" -> mixture.loss();
          default -> throw unknown(v);
        });
  }

  static OptionalDouble scaleToTargetLoss(Vector v) {
    return mixture(v).scaleForLoss(v.number("target_L"));
  }

  static OptionalDouble replacedInflation(Vector v) {
    return OptionalDouble.of(replacedInflation(v.number("n"), v.number("phi")));
  }

  static OptionalDouble accumulatedInflation(Vector v) {
    return OptionalDouble.of(CollapseFormulas.accumulatedInflation(v.number("n")));
  }

  static OptionalDouble regressionError(Vector v) {
    double dimension = v.number("d");
    double once = v.number("sigma2") * dimension / (v.number("T") - dimension - 1);
    double generations = v.number("n");
    return OptionalDouble.of(once
        * switch (v.text("mode")) {
          case "replace", "mixed" -> replacedInflation(generations, v.number("phi", 1));
          case "accumulate" -> CollapseFormulas.accumulatedInflation(generations);
          default -> throw unknown(v);
        });
  }

  static OptionalDouble diversityRetained(Vector v) {
    return OptionalDouble.of(CollapseFormulas.diversityRetained(
        v.number("m"), v.number("n_eff"), v.number("phi"), v.number("lam")));
  }

  static OptionalDouble zipfTail(Vector v) {
    double exponent = v.number("beta");
    double ranks = v.number("k");
    double real = v.number("pi") * v.number("T");
    return OptionalDouble.of(
        switch (v.output()) {
          case "unseen_tail_mass" -> TailFormulas.unseenTailMass(exponent, ranks, real);
          case "tail_coverage" ->
            TailFormulas.tailCoverage(
                TailFormulas.unseenTailMass(exponent, ranks, real),
                TailFormulas.tailMass(exponent, ranks));
          case "tail_mass" -> TailFormulas.tailMass(exponent, ranks);
          default -> throw unknown(v);
        });
  }

  /** What a linear model hands on by the square of its share in the data. */
  private static double replacedInflation(double generations, double syntheticShare) {
    return CollapseFormulas.recursiveLoss(1, syntheticShare * syntheticShare, generations, 0);
  }

  private static ClosedForm law(Vector v) {
    return Laws.get(v.text("law"));
  }

  private static double sixNd(Vector v) {
    return ComputeFormulas.trainingFlop(
        FlopFormulas.TRAINING_FLOP_PER_PARAMETER_TOKEN, v.number("N"), v.number("D"));
  }

  private static Recomputation recomputation(String mode) {
    return Recomputation.valueOf(mode.toUpperCase(Locale.ROOT));
  }

  private static MixtureLoss mixture(Vector v) {
    List<MixtureLoss.Real> real = new ArrayList<>();
    for (JsonNode node : v.inputs().required("real")) {
      real.add(new MixtureLoss.Real(
          node.get(0).asDouble(), node.get(1).asDouble(), node.get(2).asDouble()));
    }
    List<MixtureLoss.Synthetic> synthetic = new ArrayList<>();
    for (JsonNode node : v.inputs().required("synth")) {
      synthetic.add(new MixtureLoss.Synthetic(
          node.required("D").asDouble(),
          node.required("epochs").asDouble(),
          Vector.orInfinite(node.required("seed")),
          node.required("v").asDouble(),
          node.required("eta").asDouble(),
          node.required("grounding").asDouble(),
          node.required("c").asDouble(),
          node.required("Xgen").asDouble()));
    }
    var assumptions = new MixtureLoss.Assumptions(
        v.number("R_star"),
        v.number("P_star"),
        v.number("M_max"),
        v.number("phi_star"),
        v.number("kappa"),
        v.number("s"));
    return new MixtureLoss(law(v), v.number("N"), real, synthetic, assumptions);
  }

  private static IllegalArgumentException unknown(Vector v) {
    return new IllegalArgumentException("no such output: " + v);
  }
}
