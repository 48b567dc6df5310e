package org.mixcost.load.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.load.document.DocumentReader;
import org.mixcost.testing.Golden;

/** Every wrong config beside what is said about it. */
class WrongConfigsTest {
  private static final Path FOLDER = Golden.RESOURCES.resolve("load/config/invalid");

  static List<String> wrongFiles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("wrongFiles")
  void whatIsWrongIsSaid(String name) throws IOException {
    Checked<ModelConfig> read = read(name, Files.readAllBytes(FOLDER.resolve(name)));
    assertThat(read.found()).isEmpty();
    assertThat(read.issues())
        .doesNotHaveDuplicates()
        .allSatisfy(issue -> assertThat(issue.where().line()).isPositive());
    Golden.assertMatches(FOLDER.resolve(name.replace(".json", ".issues.txt")), read.text() + "\n");
  }

  /** What is not known and speaks of no shape is told; what is switched off, or known to change no count, is not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"sliding_window\": null",
        "\"use_mamba\": false",
        "\"n_shared_experts\": 0",
        "\"mlp_only_layers\": []",
        "\"rope_scaling\": {\"factor\": 8.0}",
        "\"rope_theta\": 10000.0"
      })
  void whatChangesNoCountIsLeftAlone(String pair) {
    assertThat(with(pair).issues()).isEmpty();
  }

  @Test
  void anUnknownKeyThatSpeaksOfNoShapeIsAWarning() {
    Checked<ModelConfig> read = with("\"favorite_color\": \"blue\"");
    assertThat(read.found()).isPresent();
    assertThat(read.issues()).extracting(Issue::code).containsExactly("unknown-config-key");
  }

  private static Checked<ModelConfig> with(String pair) {
    String text = """
        {
          "model_type": "llama", "hidden_size": 64, "intermediate_size": 128, "num_attention_heads": 4,
          "num_hidden_layers": 2, "vocab_size": 100, %s
        }
        """.formatted(pair);
    return read("config.json", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Checked<ModelConfig> read(String name, byte[] bytes) {
    return DocumentReader.read(name, bytes).then(ConfigReader::model);
  }
}
