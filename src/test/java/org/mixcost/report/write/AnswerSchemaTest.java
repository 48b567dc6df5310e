package org.mixcost.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.MixCost;
import org.mixcost.report.document.Data;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.Data.Items;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.present.compare.ComparisonDocument;
import org.mixcost.report.present.compare.EstimateDocument;
import org.mixcost.report.present.compare.Findings;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.CliRun;
import org.mixcost.testing.RandomScenarios;

/** The schema of answers says yes to each that is written, and no to each with a key that it does not know. */
class AnswerSchemaTest {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final String TEXT = CliRun.of("schema", "--of", "answer").out();
  private static final Schema SCHEMA = REGISTRY.getSchema(TEXT);
  private static final Path GOLDEN = Path.of("src/test/resources/org/mixcost/golden");
  private static final String UNKNOWN = "no key of the schema";

  static Stream<Data> samples() {
    return SampleDocuments.all().stream().map(ReportDocument::data);
  }

  static List<Path> goldenFiles() throws IOException {
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !file.endsWith("tools.json"))
          .sorted()
          .toList();
    }
  }

  private static List<Error> faults(String text) {
    return SCHEMA.validate(text, InputFormat.JSON);
  }

  @Test
  void theSchemaIsValidItself() {
    Schema meta =
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(TEXT, InputFormat.JSON)).isEmpty();
  }

  @Test
  void theSiteHasIt() throws IOException {
    assertThat(Path.of("src/site/resources/schema/answer-1.json")).hasContent(TEXT);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void anAnswerOfEachKindIsRight(Data answer) {
    assertThat(faults(JsonWriter.text(answer))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("goldenFiles")
  void everyGoldenFileIsRight(Path file) throws IOException {
    String printed = Files.readString(file).split("--- ", 2)[0]; // before what was said besides
    assertThat(faults(printed)).isEmpty();
  }

  /** Together they use every key of scenarios. */
  @Test
  void whatIsFoundOfRandomScenariosIsRight() {
    RandomScenarios.forEach(60, file -> {
      Study study = file.study();
      Findings findings =
          MixCost.create().findings(study, SimulationPlan.of(16, 42), new Progress());
      assertThat(faults(Format.JSON.text(new EstimateDocument(findings)))).isEmpty();
      assertThat(faults(Format.JSON.text(new ComparisonDocument(findings)))).isEmpty();
    });
  }

  /** But for maps whose keys are names of the user's, of tables or of their columns. */
  @ParameterizedTest
  @MethodSource("samples")
  void anUnknownKeyIsWrong(Data answer) {
    if (answer instanceof Fields fields && fields.all().containsKey("kind")) {
      assertThat(faults(JsonWriter.text(fields.with(UNKNOWN, 1L)))).isNotEmpty();
      fields.all().forEach((name, value) -> {
        if (value instanceof Items items
            && !items.all().isEmpty()
            && items.all().get(0) instanceof Fields first
            && !List.of("rows", "skipped", "taken_in_part", "changes", "stock").contains(name)) {
          Items longer = new Items(List.of(first.with(UNKNOWN, 1L)));
          assertThat(faults(JsonWriter.text(fields.with(name, longer))))
              .as(name)
              .isNotEmpty();
        }
      });
    }
  }
}
