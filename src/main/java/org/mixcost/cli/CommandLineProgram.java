package org.mixcost.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mixcost.MixCost;
import org.mixcost.issue.Checked;
import org.mixcost.issue.FileFailure;
import org.mixcost.issue.ReadFailure;
import org.mixcost.issue.Suggestion;
import org.mixcost.simulate.UndefinedFigure;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program as a whole: finds the command, runs it, and turns what goes wrong into a line and an exit code. */
public final class CommandLineProgram {
  private final Supplier<CommandSpec> root;
  private final Map<String, Supplier<Command>> commands;
  private final Console console;

  /** A program that reads from and writes to these streams, which are no terminals. */
  public CommandLineProgram(InputStream in, PrintStream out, PrintStream err) {
    this(in, out, err, Terminals.NONE);
  }

  CommandLineProgram(InputStream in, PrintStream out, PrintStream err, Terminals terminals) {
    this(new Console(in, out, err, terminals));
  }

  private CommandLineProgram(Console console) {
    this(CommandLineProgram::mixcost, ownCommands(), console);
  }

  /**
   * Another program, with commands of its own, that speaks as this one does.
   *
   * @param root its name and what it is for, made anew each time
   * @param commands by their names, in the order of the help; each is made when it is called
   */
  public CommandLineProgram(
      Supplier<CommandSpec> root, Map<String, Supplier<Command>> commands, Console console) {
    this.root = root;
    this.commands = new LinkedHashMap<>(commands);
    this.console = console;
  }

  private static CommandSpec mixcost() {
    CommandSpec root = CommandSpec.create()
        .name("mixcost")
        .addOption(help())
        .addOption(version())
        .version("mixcost " + MixCost.version());
    root.usageMessage()
        .description(
            "What it costs to train a model on a mix of real and synthetic data, and how sure that is.")
        .footer("", "Start with: mixcost init > my.yaml; mixcost estimate my.yaml");
    return root;
  }

  private static Map<String, Supplier<Command>> ownCommands() {
    Map<String, Supplier<Command>> all = new LinkedHashMap<>();
    all.put("estimate", EstimateCommand::new);
    all.put("compare", CompareCommand::new);
    all.put("report", ReportCommand::new);
    all.put("verify", () -> new VerifyCommand(CommandLineProgram::new));
    all.put("explain", ExplainCommand::new);
    all.put("bridge", BridgeCommand::new);
    all.put("diff", DiffCommand::new);
    all.put("sensitivity", SensitivityCommand::new);
    all.put("breakeven", BreakevenCommand::new);
    all.put("decide", DecideCommand::new);
    all.put("pilot", PilotCommand::new);
    all.put("sweep", SweepCommand::new);
    all.put("optimize", OptimizeCommand::new);
    all.put("actuals", ActualsCommand::new);
    all.put("backtest", BacktestCommand::new);
    all.put("fit", FitCommand::new);
    all.put("check", CheckCommand::new);
    all.put("catalog", CatalogCommand::new);
    all.put("init", InitCommand::new);
    all.put("schema", SchemaCommand::new);
    all.put("serve", () -> new ServeCommand(all));
    all.put("completion", () -> new CompletionCommand(CommandLineProgram::whole));
    all.put("man", () -> new ManCommand(CommandLineProgram::whole));
    return all;
  }

  /** The program with all its commands. */
  private static CommandSpec whole() {
    return with(ownCommands(), mixcost());
  }

  private static CommandSpec with(Map<String, Supplier<Command>> commands, CommandSpec root) {
    commands.forEach((name, command) -> {
      CommandSpec spec = command.get().spec();
      addHelp(spec);
      root.addSubcommand(name, spec);
    });
    return root.addOption(debug());
  }

  /** What reads a line: where that begins with a command, with no other, which would take longer to make than it to run. */
  private CommandLine lineFor(String... args) {
    boolean isCommand = args.length > 0 && commands.containsKey(args[0]);
    CommandLine line = new CommandLine(isCommand ? only(args[0]) : with(commands, root.get()));
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.registerConverter(Path.class, new PathWord());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    return line;
  }

  private CommandSpec only(String name) {
    return with(Map.of(name, commands.get(name)), root.get());
  }

  private static void addHelp(CommandSpec spec) {
    spec.addOption(help());
    spec.usageMessage().sortOptions(false); // the library would sort them by the locale
    spec.subcommands().values().forEach(inner -> addHelp(inner.getCommandSpec()));
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .type(boolean.class)
        .usageHelp(true)
        .description("Show this help message and exit.")
        .build();
  }

  private static OptionSpec version() {
    return OptionSpec.builder("-V", "--version")
        .type(boolean.class)
        .versionHelp(true)
        .description("Print version information and exit.")
        .build();
  }

  private static OptionSpec debug() {
    return OptionSpec.builder("--debug")
        .type(boolean.class)
        .scopeType(ScopeType.INHERIT)
        .description("Print where an internal error happened.")
        .build();
  }

  /** All commands, as they are called. */
  List<CommandSpec> commands() {
    return commands(lineFor()).toList();
  }

  /** The command of a name that writes a folder, if there is one. */
  Optional<CommandSpec> folderCommand(String name) {
    return find(name).filter(spec -> spec.findOption("--folder") != null);
  }

  private Optional<CommandSpec> find(String name) {
    return Optional.of(name)
        .filter(commands::containsKey)
        .map(known -> only(known).subcommands().get(known).getCommandSpec());
  }

  private static Stream<CommandSpec> commands(CommandLine line) {
    return line.getSubcommands().values().stream()
        .flatMap(inner -> Stream.concat(Stream.of(inner.getCommandSpec()), commands(inner)));
  }

  /** Runs a command and gives its exit code; never throws. */
  public int run(String... args) {
    boolean isDebug = Arrays.asList(args).contains("--debug");
    try {
      CommandLine line = lineFor(args);
      return dispatch(line, line.parseArgs(resumed(line, args)));
    } catch (ParameterException usage) {
      return usage(usage);
    } catch (Failure failure) {
      console.message("mixcost: " + failure.getMessage());
      console.help(failure.help());
      return failure.exitCode();
    } catch (ReadFailure failure) {
      return trace(failure, isDebug, reason(failure), ExitCode.UNREADABLE_INPUT);
    } catch (UncheckedIOException failure) {
      return trace(failure, isDebug, reason(failure), ExitCode.UNWRITABLE_OUTPUT);
    } catch (OutOfMemoryError full) {
      int code =
          trace(full, isDebug, "not enough memory: " + full.getMessage(), ExitCode.INTERNAL_ERROR);
      console.help("give Java more, as by MIXCOST_JAVA_OPTS=-Xmx4g");
      return code;
    } catch (UndefinedFigure undefined) {
      return trace(
          undefined,
          isDebug,
          (undefined.isBeyondRange() ? "" : "internal error: ") + undefined.getMessage(),
          undefined.isBeyondRange() ? ExitCode.INVALID_INPUT : ExitCode.INTERNAL_ERROR);
    } catch (RuntimeException | Error bug) {
      return trace(
          bug,
          isDebug,
          "internal error: " + bug + "; --debug shows where",
          ExitCode.INTERNAL_ERROR);
    }
  }

  /** The words of a line, with what was saved where a saved run stands among the files of its command. */
  private String[] resumed(CommandLine reader, String... args) {
    Checked<ResumedLine> line =
        ResumedLine.of(reader, List.of(args), console.unrecorded(), this::find);
    if (line.hasErrors()) {
      console.issues(line.issues());
      throw Strictness.failure(line.issues());
    }
    console.read(line.get().access());
    if (!line.get().words().contains("--quiet")) {
      console.issues(line.get().notes());
    }
    return line.get().words().toArray(String[]::new);
  }

  private int dispatch(CommandLine line, ParseResult parsed) {
    line.setUsageHelpWidth(console.terminals().out().columns());
    if (CommandLine.printHelpIfRequested(parsed)) {
      return ExitCode.DONE;
    }
    if (!parsed.hasSubcommand()) {
      line.setUsageHelpWidth(console.terminals().err().columns());
      line.usage(console.err(), CommandLine.Help.Ansi.OFF);
      return ExitCode.USAGE;
    }
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    return ((Command) last.commandSpec().userObject()).run(console);
  }

  private int usage(ParameterException usage) {
    console.message("mixcost: " + message(usage));
    console.help(usage.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  private String message(ParameterException usage) {
    if (!(usage instanceof UnmatchedArgumentException unmatched)) {
      return lowerCase(usage.getMessage());
    }
    String first = unmatched.getUnmatched().get(0);
    if (unmatched.isUnknownOption()) {
      String known = unmatched.getSuggestions().stream()
          .map(option -> "'" + option + "'")
          .collect(joining(" or "));
      return "unknown option '" + first + "'"
          + (known.isEmpty() ? "" : "; did you mean " + known + "?");
    }
    return usage.getCommandLine().getParent() == null
        ? "unknown command '" + first + "'" + Suggestion.didYouMean(first, commands.keySet())
        : "'" + first + "' is one argument too many";
  }

  private static String lowerCase(String message) {
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }

  private int trace(Throwable failure, boolean isDebug, String message, int code) {
    console.message("mixcost: " + message);
    if (isDebug) {
      console.trace(failure);
    }
    return code;
  }

  private static String reason(UncheckedIOException failure) {
    return failure.getMessage() + ": " + reason(failure.getCause());
  }

  private static String reason(IOException cause) {
    return cause instanceof NoSuchFileException ? "no such folder" : FileFailure.reason(cause);
  }
}
