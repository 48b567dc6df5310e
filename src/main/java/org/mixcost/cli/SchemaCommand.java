package org.mixcost.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.mixcost.report.document.Data;
import org.mixcost.report.write.JsonWriter;
import org.mixcost.scenario.format.JsonSchema;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code mixcost schema}: the scenario format, or that of answers, as a JSON Schema. */
final class SchemaCommand implements Command {
  private static final Choice<Subject> SUBJECTS = new Choice<>(Subject.class);

  private final OptionSpec subject = OptionSpec.builder("--of")
      .paramLabel("FORMAT")
      .type(Subject.class)
      .converters(SUBJECTS)
      .defaultValue(Subject.SCENARIO.toString())
      .description(
          SUBJECTS.words()
              + ": of scenario files, or of answers in JSON, run.json among them (default ${DEFAULT-VALUE}).")
      .build();

  /** What there is a schema of. */
  private enum Subject {
    SCENARIO,
    ANSWER;

    /** As it is written on the command line. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("schema");
    spec.usageMessage()
        .description(
            "The scenario format as a JSON Schema (draft 2020-12), for editors; or that of answers, for programs.");
    return spec.addOption(subject);
  }

  @Override
  public int run(Console console) {
    Subject of = subject.getValue();
    console.print(
        of == Subject.SCENARIO ? JsonWriter.text(Data.of(JsonSchema.tree())) : ofAnswers());
    return ExitCode.DONE;
  }

  private static String ofAnswers() {
    try (InputStream schema = SchemaCommand.class.getResourceAsStream("answer-1.json")) {
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
