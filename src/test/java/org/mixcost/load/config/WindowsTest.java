package org.mixcost.load.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.issue.Checked;
import org.mixcost.load.document.DocumentReader;
import org.mixcost.scenario.shape.TransformerShape;

/** Newer tools write the kind of each layer beside the older keys of windows. */
class WindowsTest {
  private static final String FULL = "full_attention";
  private static final String SLIDING = "sliding_attention";
  private static final List<String> FIVE_OF_SIX =
      List.of(SLIDING, SLIDING, SLIDING, SLIDING, SLIDING, FULL);

  private static Checked<ModelConfig> gemma3(List<String> kinds, String older) {
    return read("""
        "model_type": "gemma3_text", "head_dim": 256, "vocab_size": 1000, "num_key_value_heads": 1,
        """, kinds, older);
  }

  private static Checked<ModelConfig> qwen2(List<String> kinds, String older) {
    return read("""
        "model_type": "qwen2", "vocab_size": 1000, "num_key_value_heads": 2,
        """, kinds, older);
  }

  private static Checked<ModelConfig> read(String family, List<String> kinds, String older) {
    String text = """
        {
          %s "hidden_size": 640, "intermediate_size": 2048, "num_attention_heads": 4,
          "num_hidden_layers": %d, "layer_types": ["%s"], %s
        }
        """.formatted(family, kinds.size(), String.join("\", \"", kinds), older);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return DocumentReader.read("config.json", bytes).then(ConfigReader::model);
  }

  private static void assertWindows(Checked<ModelConfig> read, int layers, int tokens) {
    assertThat(read.issues()).isEmpty();
    TransformerShape shape = read.get().shape();
    assertThat(shape.windowedLayers()).isEqualTo(layers);
    assertThat(shape.window().orElse(0)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sliding_window_pattern", "_sliding_window_pattern"})
  void gemma3MayStateItsPatternToo(String pattern) {
    assertWindows(gemma3(FIVE_OF_SIX, "\"sliding_window\": 512, \"" + pattern + "\": 6"), 5, 512);
  }

  @Test
  void gemma3MayHaveNoWindows() {
    assertWindows(gemma3(Collections.nCopies(6, FULL), "\"sliding_window\": 512"), 0, 0);
  }

  @Test
  void qwen2MayStateWindowsThatItDoesNotUse() {
    assertWindows(
        qwen2(
            Collections.nCopies(4, FULL),
            "\"sliding_window\": 4096, \"max_window_layers\": 2, \"use_sliding_window\": false"),
        0,
        0);
  }

  @Test
  void qwen2MayStateFromWhichLayerItUsesThem() {
    assertWindows(
        qwen2(
            List.of(FULL, FULL, FULL, SLIDING),
            "\"sliding_window\": 4096, \"max_window_layers\": 3, \"use_sliding_window\": true"),
        1,
        4096);
  }

  @Test
  void olderKeysThatSayOtherwiseAreNotPassedOver() {
    assertThat(gemma3(FIVE_OF_SIX, "\"sliding_window\": 512, \"sliding_window_pattern\": 3")
            .text())
        .contains("'layer_types' of gemma3_text: the older keys of windows say otherwise");
    assertThat(
            qwen2(List.of(FULL, SLIDING), "\"sliding_window\": 64, \"use_sliding_window\": false")
                .text())
        .contains("'layer_types' of qwen2: the older keys of windows say otherwise");
  }

  /** Llama has no windows of its own, so that nothing says what such a key would mean there. */
  @Test
  void aFamilyWithoutWindowsHasNoOlderKeys() {
    assertThat(read("""
        "model_type": "llama", "vocab_size": 1000,
        """, List.of(FULL, FULL), "\"max_window_layers\": 1").text())
        .contains("'max_window_layers' of llama: it is not understood");
  }
}
