package org.mixcost.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.mixcost.MixCost;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program as a whole: finds the command, runs it, and turns what goes wrong into a line and an exit code. */
public final class CommandLineProgram {
  private static final int WIDTH = 100;

  private final Console console;
  private final CommandLine commandLine;

  /** A program that writes to these streams. */
  public CommandLineProgram(PrintStream out, PrintStream err) {
    console = new Console(out, err);
    commandLine = new CommandLine(spec());
    commandLine.setUsageHelpWidth(WIDTH);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
  }

  private static CommandSpec spec() {
    CommandSpec root = CommandSpec.create()
        .name("mixcost")
        .addOption(help())
        .addOption(OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Print the version.")
            .build())
        .version("mixcost " + MixCost.version());
    root.usageMessage()
        .description(
            "What it costs to train a model on a mix of real and synthetic data, and how sure that is.")
        .footer("", "Start with: mixcost init > my.yaml; mixcost estimate my.yaml");
    for (Command command : commands(root)) {
      CommandSpec spec = command.spec();
      spec.addOption(help());
      root.addSubcommand(spec.name(), spec);
    }
    return root;
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Print this help.")
        .build();
  }

  private static List<Command> commands(CommandSpec root) {
    return List.of(
        new EstimateCommand(),
        new CompareCommand(),
        new ReportCommand(),
        new CheckCommand(),
        new CatalogCommand(),
        new InitCommand(),
        new SchemaCommand(),
        new CompletionCommand(root));
  }

  /** Runs a command and gives its exit code; never throws. */
  public int run(String... args) {
    boolean isDebug = Arrays.asList(args).contains("--debug");
    try {
      return dispatch(commandLine.parseArgs(args));
    } catch (ParameterException usage) {
      return usage(usage);
    } catch (Failure failure) {
      console.message("mixcost: " + failure.getMessage());
      return failure.exitCode();
    } catch (UncheckedIOException failure) {
      return trace(failure, isDebug, reason(failure), ExitCode.UNWRITABLE_OUTPUT);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError bug) {
      return trace(
          bug,
          isDebug,
          "internal error: " + bug + "; --debug shows where",
          ExitCode.INTERNAL_ERROR);
    }
  }

  private int dispatch(ParseResult parsed) {
    if (CommandLine.printHelpIfRequested(parsed)) {
      return ExitCode.DONE;
    }
    if (!parsed.hasSubcommand()) {
      commandLine.usage(console.err(), CommandLine.Help.Ansi.OFF);
      return ExitCode.USAGE;
    }
    return ((Command) parsed.subcommand().commandSpec().userObject()).run(console);
  }

  private int usage(ParameterException usage) {
    console.message("mixcost: " + usage.getMessage());
    if (usage instanceof UnmatchedArgumentException unmatched) {
      String near = unmatched.getSuggestions().stream().collect(Collectors.joining(" or "));
      console.message(near.isEmpty() ? "" : "  help: did you mean " + near + "?");
    }
    console.message("  help: mixcost "
        + usage.getCommandLine().getCommandName().replace("mixcost", "") + " --help");
    return ExitCode.USAGE;
  }

  private int trace(Throwable failure, boolean isDebug, String message, int code) {
    console.message("mixcost: " + message);
    if (isDebug) {
      failure.printStackTrace(console.err());
    }
    return code;
  }

  private static String reason(UncheckedIOException failure) {
    return failure.getMessage() + ": " + failure.getCause().getClass().getSimpleName();
  }
}
