package org.mixcost.formula;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers known from papers, from published code and from an implementation in another language. */
class VectorsTest {
  private static final Path FILES = Path.of("src/test/resources/org/mixcost/formula/vectors");

  private static final Map<String, Function<Vector, OptionalDouble>> FUNCTIONS = Map.ofEntries(
      entry("loss", VectorFunctions::loss),
      entry("compute_optimal", VectorFunctions::computeOptimal),
      entry("compute_for_loss", VectorFunctions::computeForLoss),
      entry("tokens_for_loss", VectorFunctions::tokensForLoss),
      entry("parameters_for_loss", VectorFunctions::parametersForLoss),
      entry("loss_dc", VectorFunctions::dataConstrainedLoss),
      entry("d_prime", VectorFunctions::effectiveTokens),
      entry("n_opt_for_data", VectorFunctions::optimalParametersForData),
      entry("optimal_allocation_dc_gridsearch", VectorFunctions::dataConstrainedAllocation),
      entry("train_flops_6nd", VectorFunctions::trainingFlop),
      entry("mfu_palm", VectorFunctions::utilization),
      entry("megatron_model_flops_per_iter", VectorFunctions::modelStepFlop),
      entry("megatron_hw_flops_per_iter", VectorFunctions::hardwareStepFlop),
      entry("moe_params", VectorFunctions::mixtureOfExpertsParameters),
      entry("implied_mfu", VectorFunctions::impliedUtilization),
      entry("model_state_bytes", VectorFunctions::modelStateBytes),
      entry("kv_bytes_per_token", VectorFunctions::kvBytesPerToken),
      entry("decode_latency_roofline", VectorFunctions::decodeSeconds),
      entry("prefill_latency_roofline", VectorFunctions::prefillSeconds),
      entry("generation_tps", VectorFunctions::generationTokensPerSecond),
      entry("synergy_multiplier", VectorFunctions::mixingMultiplier),
      entry("verification", VectorFunctions::verification),
      entry("noise_factor", known(v -> SyntheticTextFormulas.noiseFactor(v.number("eta")))),
      entry("seed_saturation", VectorFunctions::groundedUniqueTokens),
      entry("mixcost_loss", VectorFunctions::mixtureLoss),
      entry("scale_to_target_loss", VectorFunctions::scaleToTargetLoss),
      entry("recursion_replace", VectorFunctions::replacedInflation),
      entry("recursion_accumulate", VectorFunctions::accumulatedInflation),
      entry("linreg_test_error", VectorFunctions::regressionError),
      entry("diversity_retained", VectorFunctions::diversityRetained),
      entry("zipf_tail", VectorFunctions::zipfTail),
      entry("stock_mc", StockDraws::percentile));

  static List<Vector> vectors() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files.sorted().flatMap(VectorsTest::vectors).toList();
    }
  }

  private static Stream<Vector> vectors(Path file) {
    return Laws.rows(file).stream().map(VectorsTest::vector);
  }

  private static Vector vector(CSVRecord row) {
    return Vector.of(
        row.get("case"),
        row.get("function"),
        row.get("inputs_json"),
        row.get("output"),
        row.get("expected"),
        row.get("rel_tol"));
  }

  private static Function<Vector, OptionalDouble> known(Function<Vector, Double> formula) {
    return vector -> OptionalDouble.of(formula.apply(vector));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void theAnswerIsTheKnownOne(Vector vector) {
    OptionalDouble found = FUNCTIONS.get(vector.function()).apply(vector);
    if (vector.expected().isEmpty()) {
      assertThat(found).as("unreachable").isEmpty();
      return;
    }
    double expected = vector.expected().getAsDouble();
    assertEquals(expected, found.orElseThrow(), Math.abs(expected) * vector.tolerance());
  }
}
