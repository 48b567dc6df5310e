package org.mixcost.cli;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of the program: one page, with all commands and options as they are declared. */
final class ManPage {
  private static final SortedMap<Integer, String> EXIT_CODES = new TreeMap<>(Map.of(
      ExitCode.DONE, "Done.",
      ExitCode.GATE,
          "A condition of --fail-if or --fail-over holds, a target is out of reach, or a folder differs from its run.",
      ExitCode.USAGE, "The command line is not understood.",
      ExitCode.INVALID_INPUT, "A file has errors; they are printed, each with its place.",
      ExitCode.UNREADABLE_INPUT, "A file cannot be read.",
      ExitCode.UNWRITABLE_OUTPUT, "A file cannot be written.",
      ExitCode.INTERNAL_ERROR, "An internal error, or no Java that starts."));

  private static final SortedMap<String, String> ENVIRONMENT = new TreeMap<>(
      Map.of(
          "COLUMNS",
          "Columns of a line on the terminal, instead of all that it has.",
          "JAVA_HOME",
          "A Java 17 or newer; without it java is looked for on the PATH. A mixcost with a Java of its own takes that.",
          "MIXCOST_JAVA_OPTS",
          "Further options for Java, such as -Xmx8g.",
          "NO_COLOR",
          "If set, nothing is colored.",
          "XDG_CACHE_HOME",
          "Where class-data-sharing archives are kept, in the folder mixcost, by default in ~/.cache; they can be deleted at any time."));

  private final CommandSpec root;
  private final Roff page;

  private ManPage(CommandSpec root) {
    this.root = root;
    page = new Roff(root.name(), root.version()[0]);
  }

  /** The page of a program, its commands and theirs. */
  static String of(CommandSpec root) {
    return new ManPage(root).write().toString();
  }

  private Roff write() {
    page.section("NAME").paragraph(root.name() + " - " + description(root));
    page.section("SYNOPSIS").paragraph(synopsis(root));
    page.section("OPTIONS").paragraph("Of the program; -h and --debug also of every command.");
    arguments(root.options());
    page.section("COMMANDS");
    root.subcommands().values().stream().map(CommandLine::getCommandSpec).forEach(this::command);
    page.section("EXIT STATUS");
    EXIT_CODES.forEach((code, meaning) -> page.term(code.toString(), "", meaning));
    page.section("ENVIRONMENT");
    ENVIRONMENT.forEach((name, meaning) -> page.term(name, "", meaning));
    page.section("EXAMPLE");
    page.paragraph(words(root.usageMessage().footer()));
    return page;
  }

  private void command(CommandSpec command) {
    page.subsection(synopsis(command)).paragraph(description(command));
    command.positionalParameters().forEach(this::argument);
    arguments(command.options().stream()
        .filter(option -> !root.optionsMap().containsKey(option.longestName()))
        .toList());
    command.subcommands().values().stream().map(CommandLine::getCommandSpec).forEach(this::command);
  }

  private void arguments(List<OptionSpec> options) {
    options.forEach(this::argument);
  }

  private void argument(OptionSpec option) {
    page.term(String.join(", ", option.names()), label(option), description(option));
  }

  private void argument(PositionalParamSpec file) {
    page.term(label(file), "", description(file));
  }

  private static String synopsis(CommandSpec command) {
    return help(command).abbreviatedSynopsis().strip();
  }

  private static String label(ArgSpec argument) {
    return help(argument.command())
        .parameterLabelRenderer()
        .renderParameterLabel(argument, Ansi.OFF, List.of())
        .toString();
  }

  private static Help help(CommandSpec command) {
    return new Help(command, Help.defaultColorScheme(Ansi.OFF));
  }

  private static String description(ArgSpec argument) {
    return words(argument.description());
  }

  private static String description(CommandSpec command) {
    return words(command.usageMessage().description());
  }

  private static String words(String... lines) {
    return String.join(" ", lines).strip();
  }
}
