package org.mixcost.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.file.SavedRun;
import org.mixcost.report.document.Data;
import org.mixcost.report.document.Data.Fields;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * An argument of a tool: an option of a command by its name without dashes, or what stands in none by what it is.
 *
 * @param of what the command makes of it
 */
record ToolArgument(String name, String description, ArgSpec of) {

  /** An argument as the command describes it. */
  static ToolArgument of(String name, ArgSpec spec) {
    String text = String.join(" ", spec.description());
    return new ToolArgument(name, text.replace("%%", "%"), spec);
  }

  /** The argument that an option is. */
  static ToolArgument of(OptionSpec option) {
    return of(option.longestName().substring("--".length()), option);
  }

  /** All that a command takes, by their names: what stands in no option first. */
  static Map<String, ToolArgument> all(CommandSpec command) {
    Map<String, ToolArgument> all = new LinkedHashMap<>();
    command.positionalParameters().stream()
        .map(spec -> of(isOfPaths(spec) ? SavedRun.FILES : name(spec), spec))
        .forEach(argument -> all.put(argument.name(), argument));
    command.options().stream()
        .map(ToolArgument::of)
        .forEach(argument -> all.put(argument.name(), argument));
    return all;
  }

  /** Whether the files stand there that a command is about, which come first. */
  static boolean isOfPaths(PositionalParamSpec spec) {
    return spec.index().min() == 0 && List.of(spec.auxiliaryTypes()).contains(Path.class);
  }

  /** Such as line, of LINE, and words, of TABLE|WORDS. */
  static String name(PositionalParamSpec spec) {
    String label = spec.paramLabel();
    return label.substring(label.lastIndexOf('|') + 1).toLowerCase(Locale.ROOT);
  }

  boolean isRequired() {
    return of.required();
  }

  boolean isFlag() {
    return of.type().equals(boolean.class);
  }

  private boolean isWhole() {
    return of.type().equals(long.class);
  }

  private boolean isList() {
    return of.isMultiValue();
  }

  private List<String> choices() {
    Object[] constants = of.type().getEnumConstants();
    return constants == null
        ? List.of()
        : Arrays.stream(constants).map(Object::toString).toList();
  }

  /** How many values a list has that belong together, or nothing where one follows another. */
  private Optional<Integer> together() {
    return Optional.of(of.arity().max()).filter(most -> of.isOption() && most > 1);
  }

  /** What it takes, as a JSON Schema. */
  Fields schema() {
    Fields described = type().with("description", description);
    return isList() ? described.and(counts()) : described;
  }

  private Fields type() {
    if (isList()) {
      return Fields.NONE
          .with("type", "array")
          .with("items", Fields.NONE.with("type", "string"))
          .with("minItems", 1);
    }
    if (!choices().isEmpty()) {
      return Fields.NONE.with("type", "string").with("enum", Data.Items.ofTexts(choices()));
    }
    return Fields.NONE.with("type", isFlag() ? "boolean" : isWhole() ? "integer" : "string");
  }

  private Fields counts() {
    int most = of.arity().max();
    return together()
        .map(count -> Fields.NONE.with("minItems", count).with("maxItems", count))
        .orElseGet(
            () -> of.isPositional() && most == 1 ? Fields.NONE.with("maxItems", 1) : Fields.NONE);
  }

  /** What it must be, where a value is something else. */
  Optional<String> fault(Object value) {
    if (isList()) {
      return isTexts(value) ? Optional.empty() : Optional.of("a list of texts");
    }
    if (isFlag()) {
      return value instanceof Boolean ? Optional.empty() : Optional.of("true or false");
    }
    if (isWhole()) {
      return isWholeNumber(value) ? Optional.empty() : Optional.of("a whole number");
    }
    List<String> choices = choices();
    return choices.isEmpty()
        ? Optional.of("a text").filter(wanted -> !(value instanceof String))
        : Optional.of("one of " + String.join(", ", choices))
            .filter(wanted -> !choices.contains(value));
  }

  private boolean isTexts(Object value) {
    return value instanceof List<?> list
        && !list.isEmpty()
        && list.stream().allMatch(String.class::isInstance)
        && together().map(count -> count == list.size()).orElse(true);
  }

  private static boolean isWholeNumber(Object value) {
    return value instanceof Integer || value instanceof Long;
  }

  /** A value as words of a command line, where a positional one stands behind all options. */
  List<String> words(Object value) {
    if (of.isPositional()) {
      return texts(value);
    }
    String option = "--" + name;
    if (isFlag()) {
      return value.equals(true) ? List.of(option) : List.of();
    }
    return together().isPresent()
        ? Stream.concat(Stream.of(option), texts(value).stream()).toList()
        : texts(value).stream().map(text -> option + "=" + text).toList();
  }

  /** Texts, as many as it takes, as words of a command line. */
  List<String> wordsOf(List<String> texts) {
    return words(isList() || of.isPositional() ? texts : isFlag() ? true : texts.get(0));
  }

  /** What was written, or its default, as texts; none where there is neither, or it is a flag that is not set. */
  List<String> texts() {
    Object value = of.getValue();
    if (value == null || value.equals(false)) {
      return List.of();
    }
    if (isFlag()) {
      return List.of("true");
    }
    return of.stringValues().isEmpty() ? List.of(of.defaultValue()) : of.stringValues();
  }

  private static List<String> texts(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of(value.toString());
  }
}
