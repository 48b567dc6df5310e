package org.mixcost.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mixcost.issue.Checked;
import org.mixcost.load.config.StarterFile;
import org.mixcost.report.file.WholeFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code mixcost init [FILE]}: a commented scenario file to start from, of any model or of a published one. */
final class InitCommand implements Command {
  private final PositionalParamSpec file = PositionalParamSpec.builder()
      .paramLabel("FILE")
      .arity("0..1")
      .type(Path.class)
      .description("File to write, which must not exist yet; by default standard output.")
      .build();

  private final OptionSpec from = OptionSpec.builder("--from")
      .paramLabel("CONFIG")
      .type(Path.class)
      .description("The config.json of a model, which is then the one that is trained.")
      .build();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("init");
    spec.usageMessage().description("A commented scenario file to start from.");
    spec.addPositional(file).addOption(from);
    return spec;
  }

  @Override
  public int run(Console console) {
    Path into = file.getValue();
    if (into != null && Files.exists(into)) {
      throw new Failure(ExitCode.UNWRITABLE_OUTPUT, into + " is there already");
    }
    String text = text(into, console);
    if (into == null) {
      console.print(text);
    } else {
      WholeFile.write(into, text);
      console.line("wrote " + into);
    }
    return ExitCode.DONE;
  }

  private String text(Path into, Console console) {
    Path config = from.getValue();
    if (config == null) {
      return starter();
    }
    Path target = into == null ? Path.of("starter.yaml") : into;
    Checked<String> text = StarterFile.of(starter(), config, target);
    console.issues(text.issues());
    return text.found()
        .orElseThrow(
            () -> new Failure(ExitCode.of(text.issues()), "no starter can be made of " + config));
  }

  static String starter() {
    try (InputStream text = InitCommand.class.getResourceAsStream("starter.yaml")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
