package org.mixcost.scenario.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
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
import org.mixcost.quantity.Expression;
import org.mixcost.report.document.Data;
import org.mixcost.report.write.JsonWriter;

/** The schema says yes to what is right, and no to as much of what is wrong as a schema can see. */
class JsonSchemaTest {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Schema SCHEMA =
      REGISTRY.getSchema(JsonWriter.text(Data.of(JsonSchema.tree())));
  private static final Path WRONG = Path.of("src/test/resources/org/mixcost/scenarios/invalid");

  static List<Path> rightFiles() throws IOException {
    try (Stream<Path> shipped = Files.list(Path.of("data/scenarios"));
        Stream<Path> tested =
            Files.list(Path.of("src/test/resources/org/mixcost/scenarios/valid"))) {
      Path starter = Path.of("src/main/resources/org/mixcost/cli/starter.yaml");
      return Stream.of(shipped, tested, Stream.of(starter))
          .flatMap(files -> files)
          .filter(file -> !file.toString().endsWith(".csv"))
          .sorted()
          .toList();
    }
  }

  @Test
  void theSchemaIsValidItself() {
    Schema meta =
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(JsonWriter.text(Data.of(JsonSchema.tree())), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void theSchemaIsTheSameEachTime() {
    assertThat(JsonWriter.text(Data.of(JsonSchema.tree())))
        .isEqualTo(JsonWriter.text(Data.of(JsonSchema.tree())));
  }

  @ParameterizedTest
  @MethodSource("rightFiles")
  void aRightFileIsAccepted(Path file) throws IOException {
    assertThat(problems(file)).isEmpty();
  }

  static List<String> functions() {
    return Expression.functions();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void everyDistributionThatCanBeWrittenIsAccepted(String function) {
    String file = """
        mixcost: 1
        scenarios:
          one: {model: {parameters: "%s(1B, 2B, 3B)"}}
        """.formatted(function);
    assertThat(SCHEMA.validate(file, InputFormat.YAML)).isEmpty();
  }

  /** What it cannot see: units, domains, what a name refers to, and what depends on another value. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a-dozen-mistakes.yaml",
        "bad-date.yaml",
        "comma-in-braces.yaml",
        "control-character-in-a-key.yaml",
        "dollar-sign.yaml",
        "empty-value.yaml",
        "empty.yaml",
        "flag-that-is-neither.yaml",
        "key-of-another-kind.yaml",
        "list-for-a-map.yaml",
        "list-for-a-number.yaml",
        "list-of-scenarios.json",
        "map-for-a-number.yaml",
        "missing-keys.yaml",
        "misspelt-key-at-the-top.yaml",
        "misspelt-key-in-json.json",
        "misspelt-key.yaml",
        "nested-too-deep.yaml",
        "no-scenarios.yaml",
        "not-a-map.yaml",
        "text-for-a-map.yaml",
        "unknown-distribution.yaml",
        "unknown-kind.yaml",
        "wrong-version.yaml",
      })
  void aMistakeThatASchemaCanSeeIsRefused(String file) throws IOException {
    assertThat(problems(WRONG.resolve(file))).isNotEmpty();
  }

  private static List<Error> problems(Path file) throws IOException {
    InputFormat format = file.toString().endsWith(".json") ? InputFormat.JSON : InputFormat.YAML;
    return SCHEMA.validate(Files.readString(file, StandardCharsets.UTF_8), format);
  }
}
