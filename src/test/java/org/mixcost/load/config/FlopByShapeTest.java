package org.mixcost.load.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.MixCost;
import org.mixcost.scenario.Scenario;
import org.mixcost.simulate.Estimate;

/** Operations for each token, by a config and the length of a sequence, are what is published layer by layer. */
class FlopByShapeTest {
  /** Biases and norms, of which published counts leave out the operations: less than this of a large model. */
  private static final double BIASES_PERCENT = 0.02;

  private static final MixCost MIX_COST = MixCost.create();

  @TempDir
  Path folder;

  private double flopPerToken(String config, String attention) throws IOException {
    Files.writeString(folder.resolve("config.json"), config);
    Path file = folder.resolve("plan.yaml");
    Files.writeString(file, """
        mixcost: 1
        scenarios:
          one:
            model: {config: config.json, attention: {%s}}
            training: {peak: 1000 TFLOP/s, utilization: 40%%, price: 2 USD/GPU-hour}
            data: {real: {web: {kind: open, tokens: 1B}}}
            quality: {skip: true}
        """.formatted(attention));
    Scenario scenario = MIX_COST.read(file).get().baselineScenario();
    Estimate bill = MIX_COST.estimate(scenario);
    return bill.value("training.flop") / 1e9;
  }

  /**
   * Megatron: 72 · l · h² · (1 + s / (6 · h) + V / (12 · h · l)) for each token, Narayanan et al. 2021, section 5.1, of
   * the models of its table 1 with 175, 310 and 530 billion parameters.
   */
  @ParameterizedTest
  @CsvSource({"96, 12288, 96", "96, 16384, 128", "105, 20480, 128"})
  void theModelsOfMegatron(int layers, int hidden, int heads) throws IOException {
    String config = """
        {"model_type": "gpt2", "n_layer": %d, "n_embd": %d, "n_head": %d, "n_positions": 2048, "vocab_size": 51200}
        """.formatted(layers, hidden, heads);
    double published = 72.0
        * layers
        * hidden
        * hidden
        * (1 + 2048 / (6.0 * hidden) + 51_200 / (12.0 * hidden * layers));
    assertThat(flopPerToken(config, "sequence: 2048"))
        .isCloseTo(published, withPercentage(BIASES_PERCENT));
  }

  /**
   * Chinchilla: 80 layers of 8192, 64 heads of 128, Hoffmann et al. 2022, table A4; operations forward as in its appendix
   * F, but for the look-up of embeddings and the softmax, and twice as many backward.
   */
  @Test
  void chinchilla() throws IOException {
    double d = 8192;
    double s = 2048;
    double queriesKeysValues = 2 * 3 * d * (128 * 64);
    double logits = 2 * s * (128 * 64);
    double reduction = 2 * s * (128 * 64);
    double projection = 2 * (128 * 64) * d;
    double dense = 2 * (d * 4 * d + d * 4 * d);
    double layer = queriesKeysValues + logits + reduction + projection + dense;
    double head = 2 * d * 32_000;
    String config = """
        {
          "model_type": "gpt_neox", "num_hidden_layers": 80, "hidden_size": 8192, "num_attention_heads": 64,
          "intermediate_size": 32768, "vocab_size": 32000
        }
        """;
    assertThat(flopPerToken(config, "sequence: 2048"))
        .isCloseTo(3 * (80 * layer + head), withPercentage(BIASES_PERCENT));
  }

  /** Half the layers see 128 tokens of 4,096: those do a thirty-second of the work of the others. */
  @Test
  void aWindowIsCountedAsWhatItIs() throws IOException {
    String shape = """
        {
          "model_type": "llama", "num_hidden_layers": 2, "hidden_size": 1024, "num_attention_heads": 8,
          "intermediate_size": 4096, "vocab_size": 1000, %s
        }
        """;
    String full = shape.formatted("\"use_cache\": true");
    String windowed = shape.formatted(
        "\"sliding_window\": 128, \"layer_types\": [\"full_attention\", \"sliding_attention\"]");
    double layer = 12 * 8 * 128 * 4096.0;
    assertThat(flopPerToken(full, "sequence: 4096") - flopPerToken(windowed, "sequence: 4096"))
        .isCloseTo(layer - layer / 32, withPercentage(1e-6));
    double seen = 128 - 128 * 128 / (2 * 4096.0);
    assertThat(flopPerToken(full, "sequence: 4096, causal: true")
            - flopPerToken(windowed, "sequence: 4096, causal: true"))
        .isCloseTo(layer / 2 - 12 * 8 * 128 * seen, withPercentage(1e-6));
  }
}
