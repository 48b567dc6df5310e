package org.mixcost.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mixcost.file.SavedRun;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * What is asked of a command, by the names of its options: what a saved run keeps, and by what it is asked again. All options
 * are settings but those that are named here.
 */
record Settings(Map<String, List<String>> all) {
  /** Options on which no answer depends: how fast, where to, how loud, and what becomes of it afterwards. */
  static final Set<String> OF_NO_ANSWER = Set.of(
      "threads",
      "folder",
      "out",
      "format",
      "strict",
      "quiet",
      "debug",
      "help",
      "fail-if",
      "fail-over",
      "write",
      "add-to",
      "id",
      "date");

  Settings {
    all = Map.copyOf(all);
  }

  /** Those of a command whose line was parsed, also where an option was left to its default. */
  static Settings of(CommandSpec spec) {
    Map<String, List<String>> all = new TreeMap<>();
    ToolArgument.all(spec).forEach((name, argument) -> {
      List<String> texts = argument.texts();
      if (!texts.isEmpty() && !OF_NO_ANSWER.contains(name)) {
        all.put(name, texts);
      }
    });
    return new Settings(all);
  }

  /** Those that a line states itself, those on which no answer depends among them. */
  static Settings stated(ParseResult parsed) {
    Map<String, List<String>> all = new TreeMap<>();
    ToolArgument.all(parsed.commandSpec()).forEach((name, argument) -> {
      if (isStated(argument.of(), parsed)) {
        all.put(name, argument.texts());
      }
    });
    return new Settings(all);
  }

  private static boolean isStated(ArgSpec argument, ParseResult parsed) {
    return parsed.matchedArgs().contains(argument);
  }

  List<String> get(String name) {
    return all.getOrDefault(name, List.of());
  }

  /** These and, of others, those that are not stated here. */
  Settings over(Settings others) {
    Map<String, List<String>> both = new TreeMap<>(others.all);
    both.putAll(all);
    return new Settings(both);
  }

  /** Those of some names. */
  Settings ofNames(List<String> names) {
    Map<String, List<String>> kept = new TreeMap<>(all);
    kept.keySet().retainAll(names);
    return new Settings(kept);
  }

  /** Those without some. */
  Settings without(List<String> names) {
    Map<String, List<String>> left = new TreeMap<>(all);
    left.keySet().removeAll(names);
    return new Settings(left);
  }

  /** As words of the line of a command: those that it has. */
  List<String> words(CommandSpec spec) {
    List<String> options = new ArrayList<>();
    List<String> positional = new ArrayList<>();
    Map<String, ToolArgument> known = new LinkedHashMap<>(ToolArgument.all(spec));
    known.keySet().retainAll(all.keySet());
    known.forEach((name, argument) ->
        (argument.of().isOption() ? options : positional).addAll(argument.wordsOf(get(name))));
    options.add("--");
    options.addAll(positional);
    return List.copyOf(options);
  }

  /** Those of a saved run; whoever sent it says nothing of what is written where. */
  static Settings of(SavedRun run) {
    return new Settings(run.settings()).without(List.copyOf(OF_NO_ANSWER));
  }
}
