package org.mixcost.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.report.document.Data;
import org.mixcost.report.document.Data.Fields;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

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

  private static List<String> texts(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of(value.toString());
  }
}
