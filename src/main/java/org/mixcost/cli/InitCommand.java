package org.mixcost.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mixcost.report.file.WholeFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code mixcost init [FILE]}: a commented scenario file to start from. */
final class InitCommand implements Command {
  private final PositionalParamSpec file = PositionalParamSpec.builder()
      .paramLabel("FILE")
      .arity("0..1")
      .type(Path.class)
      .description("File to write, which must not exist yet; by default standard output.")
      .build();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("init");
    spec.usageMessage().description("A commented scenario file to start from.");
    spec.addPositional(file);
    return spec;
  }

  @Override
  public int run(Console console) {
    Path into = file.getValue();
    if (into == null) {
      console.print(starter());
    } else if (Files.exists(into)) {
      throw new Failure(ExitCode.UNWRITABLE_OUTPUT, into + " is there already");
    } else {
      WholeFile.write(into, starter());
      console.print("wrote " + into + "\n");
    }
    return ExitCode.DONE;
  }

  static String starter() {
    try (InputStream text = InitCommand.class.getResourceAsStream("starter.yaml")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
