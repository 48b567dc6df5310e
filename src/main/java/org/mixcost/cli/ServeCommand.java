package org.mixcost.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mixcost.MixCost;
import org.mixcost.file.FileAccess;
import org.mixcost.issue.ReadFailure;
import org.mixcost.serve.StdioServer;
import org.mixcost.serve.Tool;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code mixcost serve --stdio}: the questions of the command line as tools, for agents and programs in any language. */
final class ServeCommand implements Command {
  private static final int MOST_MEBIBYTES = 64;
  private static final int MOST_SECONDS = 86_400;
  /** A letter of a text may be written as an escape of six. */
  private static final int CHARACTERS_PER_MEBIBYTE = 6 << 20;

  private static final String INSTRUCTIONS =
      "What it costs to train a model on a mix of real and synthetic data, and how sure that is. "
          + "Scenarios are files or texts; check says all that is wrong with one. Nothing is written. "
          + "Where a message names an option, such as --between, the argument is called so without dashes.";

  private final OptionSpec stdio = OptionSpec.builder("--stdio")
      .type(boolean.class)
      .required(true)
      .description("Speak over standard input and output, until the input ends.")
      .build();
  private final OptionSpec roots = OptionSpec.builder("--root")
      .paramLabel("DIR")
      .type(List.class)
      .auxiliaryTypes(Path.class)
      .description(
          "Folder whose files may be read, and where relative paths are looked for; by default the current one; may be given for several. Nothing outside is read, and nothing is written.")
      .build();
  private final OptionSpec timeout =
      number("--timeout", "SECONDS", 60, "Seconds after which a call is cancelled");
  private final OptionSpec mebibytes =
      number("--max-mib", "N", 4, "MiB that a file or a text may have");
  private final OptionSpec samples =
      number("--max-samples", "N", 1_000_000, "Draws that a call may request");
  private final OptionSpec scenarios =
      number("--max-scenarios", "N", 1000, "Scenarios that the files of a call may have");

  private final Map<String, Supplier<Command>> commands;

  /**
   * The command.
   *
   * @param commands all commands by their names, made anew each time
   */
  ServeCommand(Map<String, Supplier<Command>> commands) {
    this.commands = commands;
  }

  private static OptionSpec number(String name, String label, long usual, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(long.class)
        .converters(new WholeNumber())
        .defaultValue(Long.toString(usual))
        .description(description + " (default ${DEFAULT-VALUE}).")
        .build();
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("serve");
    spec.usageMessage()
        .description(
            "The commands that answer questions, as tools for agents (Model Context Protocol).");
    return spec.addOption(stdio)
        .addOption(roots)
        .addOption(timeout)
        .addOption(mebibytes)
        .addOption(samples)
        .addOption(scenarios);
  }

  @Override
  public int run(Console console) {
    StdioServer server = server();
    try {
      server.run(console.in(), console.out());
    } catch (IOException failure) {
      throw new ReadFailure("standard input", failure);
    }
    return ExitCode.DONE;
  }

  private StdioServer server() {
    int most = (int) upTo(mebibytes, MOST_MEBIBYTES);
    Duration patience = Duration.ofSeconds(upTo(timeout, MOST_SECONDS));
    ToolLimits limits = new ToolLimits(
        access().upTo(most), upTo(samples, Long.MAX_VALUE), upTo(scenarios, Long.MAX_VALUE));
    return new StdioServer(
        tools(limits),
        MixCost.version(),
        INSTRUCTIONS,
        patience,
        (most + 1) * CHARACTERS_PER_MEBIBYTE);
  }

  private static long upTo(OptionSpec option, long most) {
    long stated = option.getValue();
    if (stated < 1 || stated > most) {
      throw new Failure(
          ExitCode.USAGE,
          option.longestName() + " must be 1 or more"
              + (most < Long.MAX_VALUE ? " and up to " + most : ""));
    }
    return stated;
  }

  private FileAccess access() {
    try {
      return FileAccess.within(folders());
    } catch (IOException noFolder) {
      throw new Failure(ExitCode.USAGE, "--root: no such folder: " + noFolder.getMessage());
    }
  }

  private List<Path> folders() {
    List<Path> stated = roots.getValue();
    return stated == null || stated.isEmpty() ? List.of(Path.of("")) : stated;
  }

  private List<Tool> tools(ToolLimits limits) {
    return questions().stream()
        .map(question -> tool(question.getClass(), limits))
        .toList();
  }

  private Tool tool(Class<?> type, ToolLimits limits) {
    return new CommandTool(
        () -> questions().stream().filter(type::isInstance).findFirst().orElseThrow(),
        this::command,
        limits);
  }

  private Optional<CommandSpec> command(String name) {
    return Optional.ofNullable(commands.get(name)).map(command -> command.get().spec());
  }

  private List<Question> questions() {
    return commands.values().stream()
        .map(Supplier::get)
        .filter(Question.class::isInstance)
        .map(Question.class::cast)
        .toList();
  }
}
