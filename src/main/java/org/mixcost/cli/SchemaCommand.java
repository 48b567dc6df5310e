package org.mixcost.cli;

import org.mixcost.report.document.Data;
import org.mixcost.report.write.JsonWriter;
import org.mixcost.scenario.format.JsonSchema;
import picocli.CommandLine.Model.CommandSpec;

/** {@code mixcost schema}: the scenario format as a JSON Schema. */
final class SchemaCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("schema");
    spec.usageMessage()
        .description("The scenario format as a JSON Schema (draft 2020-12), for editors.");
    return spec;
  }

  @Override
  public int run(Console console) {
    console.print(JsonWriter.text(Data.of(JsonSchema.tree())));
    return ExitCode.DONE;
  }
}
