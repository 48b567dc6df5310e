package org.mixcost.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.file.SavedRun;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;
import org.mixcost.load.document.DocumentReader;
import org.mixcost.report.document.Data;
import org.mixcost.report.document.Data.Fields;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Range;

/** The arguments of a tool: the options of a command and, where that takes scenario files, a text in the place of one. */
final class ToolArguments {
  private static final ToolArgument TEXT = text(
      "text",
      "A scenario in YAML, JSON or CSV, in the place of a file. What it names is found as from a file.");
  private static final ToolArgument NAME =
      text("name", "What messages call the text; its ending, as in mix.yaml, says the format.");
  private static final String FILES = SavedRun.FILES;
  /** Printing less to standard error is nothing to a program. */
  private static final String QUIET = "quiet";

  private final List<ToolArgument> options = new ArrayList<>();
  private final List<ToolArgument> positional = new ArrayList<>();
  private Optional<ToolArgument> files = Optional.empty();

  ToolArguments(CommandSpec spec) {
    spec.positionalParameters().forEach(this::add);
    spec.options().stream()
        .map(ToolArgument::of)
        .filter(option -> !option.name().equals(QUIET))
        .forEach(options::add);
  }

  private void add(PositionalParamSpec spec) {
    if (ToolArgument.isOfPaths(spec)) {
      String text =
          "Paths of scenario files in YAML, JSON, CSV or XLSX, or of the run.json of an earlier report.";
      files = Optional.of(new ToolArgument(FILES, text, spec));
    } else {
      positional.add(ToolArgument.of(ToolArgument.name(spec), spec));
    }
  }

  private static ToolArgument text(String name, String description) {
    return new ToolArgument(
        name, description, OptionSpec.builder("--" + name).type(String.class).build());
  }

  /** All of them by their names, as they are to be shown. */
  private Map<String, ToolArgument> all() {
    List<ToolArgument> listed = new ArrayList<>();
    files.ifPresent(of -> listed.addAll(List.of(of, TEXT, NAME)));
    listed.addAll(positional);
    listed.addAll(options);
    Map<String, ToolArgument> all = new LinkedHashMap<>();
    listed.forEach(argument -> all.put(argument.name(), argument));
    return all;
  }

  /** A JSON Schema (2020-12) of all of them. */
  Fields schema() {
    Fields properties = Fields.NONE;
    for (ToolArgument argument : all().values()) {
      properties = properties.with(argument.name(), argument.schema());
    }
    return Fields.NONE
        .with("type", "object")
        .with("properties", properties)
        .with("required", Data.Items.ofTexts(required()))
        .with("additionalProperties", false);
  }

  /** Those without which there is no call; of files and a text one is, which is said where both are missing. */
  private List<String> required() {
    return all().values().stream()
        .filter(ToolArgument::isRequired)
        .map(ToolArgument::name)
        .filter(name -> !name.equals(FILES))
        .toList();
  }

  /**
   * What a call states.
   *
   * @param words of a command line
   * @param texts that stand in the place of files, by their names
   */
  record Stated(List<String> words, Map<String, byte[]> texts) {}

  /** What a call states, or all that is wrong with its arguments. */
  Checked<Stated> read(Map<String, Object> arguments) {
    Map<String, ToolArgument> all = all();
    Issues issues = new Issues();
    arguments.forEach((name, value) -> check(name, value, all, issues));
    required().stream()
        .filter(name -> !arguments.containsKey(name))
        .forEach(name -> issues.error(
            "missing-argument",
            Where.nameOnly(name),
            "the argument is missing",
            all.get(name).description()));
    files.ifPresent(of -> checkFiles(of, arguments, issues));
    return issues.hasErrors() ? Checked.failed(issues) : Checked.of(stated(arguments));
  }

  private static void check(
      String name, Object value, Map<String, ToolArgument> all, Issues issues) {
    ToolArgument argument = all.get(name);
    if (argument == null) {
      issues.error(
          "unknown-argument",
          Where.nameOnly(name),
          "there is no such argument" + Suggestion.didYouMean(name, all.keySet()),
          "there are " + String.join(", ", all.keySet()));
    } else {
      argument
          .fault(value)
          .ifPresent(wanted -> issues.error(
              "bad-argument", Where.nameOnly(name), "expected " + wanted + ", found " + value));
    }
  }

  private static void checkFiles(ToolArgument files, Map<String, Object> arguments, Issues issues) {
    int count = count(arguments);
    Range wanted = files.of().arity();
    if (count == 0) {
      issues.error(
          "missing-argument",
          Where.nameOnly(FILES),
          "a scenario is missing",
          "state files, such as [\"mix.yaml\"], or the text of one");
    } else if (count < wanted.min() || count > wanted.max()) {
      String number = wanted.max() == 1 ? "one file or text" : wanted.max() + " files or texts";
      issues.error(
          "bad-argument", Where.nameOnly(FILES), "expected " + number + ", found " + count);
    }
    if (arguments.containsKey(NAME.name()) && !arguments.containsKey(TEXT.name())) {
      issues.error(
          "bad-argument", Where.nameOnly(NAME.name()), "it names a text, and there is none");
    }
  }

  private static int count(Map<String, Object> arguments) {
    int listed = arguments.get(FILES) instanceof List<?> list ? list.size() : 0;
    return listed + (arguments.containsKey(TEXT.name()) ? 1 : 0);
  }

  private Stated stated(Map<String, Object> arguments) {
    List<String> words = new ArrayList<>();
    options.forEach(option -> words.addAll(words(option, arguments)));
    words.add("--");
    files.ifPresent(of -> words.addAll(words(of, arguments)));
    Map<String, byte[]> texts = texts(arguments);
    words.addAll(texts.keySet());
    positional.forEach(argument -> words.addAll(words(argument, arguments)));
    return new Stated(List.copyOf(words), texts);
  }

  private static List<String> words(ToolArgument argument, Map<String, Object> arguments) {
    return Optional.ofNullable(arguments.get(argument.name()))
        .map(argument::words)
        .orElse(List.of());
  }

  /** The text, if there is one, by its name; without a name it is read as standard input would be. */
  private static Map<String, byte[]> texts(Map<String, Object> arguments) {
    if (!(arguments.get(TEXT.name()) instanceof String text)) {
      return Map.of();
    }
    Object name = arguments.getOrDefault(NAME.name(), DocumentReader.STANDARD_INPUT);
    return Map.of((String) name, text.getBytes(StandardCharsets.UTF_8));
  }
}
