package org.mixcost.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mixcost.MixCost;
import org.mixcost.file.FileAccess;
import org.mixcost.file.SavedRun;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The line of a command where saved runs stand among its files: what it does not state is as it was saved.
 *
 * <p>A saved run by itself is that run again: its files in the place of its own name. Of several files each saved run keeps what
 * changes its scenarios, and the first one says the rest.
 *
 * @param words of the line
 * @param access to the files of the run, or to all where there are several
 * @param notes what is other than it was
 */
record ResumedLine(List<String> words, FileAccess access, List<Issue> notes) {
  private static final String JSON = ".json";
  private static final String SAMPLES = "--" + SavedRun.SAMPLES;
  /** What means the same to all commands. */
  private static final List<String> COMMON = Stream.concat(
          SavedRun.OF_SCENARIOS.stream(), Stream.of(SavedRun.SEED, FolderOptions.CHART_WIDTH))
      .toList();

  /**
   * The words of a line.
   *
   * @param line what reads them; what was parsed by it is lost
   * @param commands all by their names
   * @return the words as they are, where no saved run is among their files; or what is wrong with one
   */
  static Checked<ResumedLine> of(
      CommandLine line,
      List<String> words,
      FileAccess access,
      Function<String, Optional<CommandSpec>> commands) {
    ResumedLine asItIs = new ResumedLine(words, access, List.of());
    if (words.stream().noneMatch(word -> word.endsWith(JSON))) {
      return Checked.of(asItIs);
    }
    return parsed(line, words)
        .map(parsed -> runs(Settings.stated(parsed), access)
            .then(runs -> Checked.of(
                runs.isEmpty() ? asItIs : new Resuming(parsed, runs, commands).line(access))))
        .orElseGet(() -> Checked.of(asItIs));
  }

  /** What a line says of its command, unless it is wrong in a way that a saved run does not change. */
  private static Optional<ParseResult> parsed(CommandLine line, List<String> words) {
    collectErrors(line, true);
    ParseResult parsed = line.parseArgs(words.toArray(String[]::new));
    collectErrors(line, false);
    boolean isUsable = isUsable(parsed);
    while (parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
      isUsable &= isUsable(parsed);
    }
    return isUsable
            && parsed.commandSpec().userObject() instanceof Command command
            && command.resumesSavedRuns()
        ? Optional.of(parsed)
        : Optional.empty();
  }

  private static void collectErrors(CommandLine line, boolean isOn) {
    line.getCommandSpec().parser().collectErrors(isOn);
    line.getSubcommands().values().forEach(inner -> collectErrors(inner, isOn));
  }

  /** Whether at most something is missing, which may have been saved. */
  private static boolean isUsable(ParseResult parsed) {
    return parsed.unmatched().isEmpty()
        && parsed.errors().stream().allMatch(MissingParameterException.class::isInstance);
  }

  /** The saved runs among the files, by their paths. */
  private static Checked<Map<String, SavedRun>> runs(Settings stated, FileAccess access) {
    MixCost mixCost = MixCost.create().reading(access);
    Map<String, SavedRun> runs = new LinkedHashMap<>();
    Issues issues = new Issues();
    for (String file : stated.get(SavedRun.FILES)) {
      mixCost.findRun(Path.of(file)).ifPresent(found -> {
        issues.addAll(found.issues());
        found.found().ifPresent(run -> runs.put(file, run));
      });
    }
    return Checked.of(runs, issues);
  }

  /** Some saved runs that are to be asked again. */
  private record Resuming(
      ParseResult parsed,
      Map<String, SavedRun> runs,
      Function<String, Optional<CommandSpec>> commands) {

    ResumedLine line(FileAccess access) {
      Settings stated = Settings.stated(parsed);
      String first = runs.keySet().iterator().next();
      boolean isAlone = stated.get(SavedRun.FILES).size() == 1;
      Settings used = isAlone
          ? stated.without(List.of(SavedRun.FILES)).over(known(runs.get(first)))
          : stated.over(known(runs.get(first)).without(SavedRun.OF_SCENARIOS));
      requireFiles(used, first);
      List<Issue> notes = new ArrayList<>();
      runs.forEach((file, run) -> {
        notes.addAll(RunChange.since(file, run));
        notes.addAll(differences(
            file, isAlone ? known(run) : known(run).without(SavedRun.OF_SCENARIOS), used));
      });
      List<Path> readNow = Stream.of(SavedRun.CATALOG, SavedRun.BILL)
          .flatMap(name -> stated.get(name).stream())
          .map(Path::of)
          .toList();
      return new ResumedLine(
          words(used),
          isAlone ? access.insteadOf(runs.get(first).files(), readNow) : access,
          notes);
    }

    /** The name of the command, where it is one of several, and what is asked of it. */
    private List<String> words(Settings used) {
      List<String> words = new ArrayList<>(used.words(command()));
      for (CommandSpec spec = command(); spec.parent() != null; spec = spec.parent()) {
        words.add(0, spec.name());
      }
      return words;
    }

    private CommandSpec command() {
      return parsed.commandSpec();
    }

    /** The settings of a run that mean to this command what they meant to that of the run. */
    private Settings known(SavedRun run) {
      Settings all = Settings.of(run);
      if (run.command().equals(command().name())) {
        return all;
      }
      List<String> kept = new ArrayList<>(COMMON);
      if (draws(command()).equals(commands.apply(run.command()).flatMap(Resuming::draws))) {
        kept.add(SavedRun.SAMPLES);
      }
      return all.ofNames(kept);
    }

    /** How many draws a command makes where nobody says. */
    private static Optional<String> draws(CommandSpec command) {
      return Optional.ofNullable(command.findOption(SAMPLES)).map(OptionSpec::defaultValue);
    }

    private void requireFiles(Settings used, String file) {
      boolean isNeeded = command().positionalParameters().stream()
          .anyMatch(spec -> ToolArgument.isOfPaths(spec) && spec.required());
      if (isNeeded && used.get(SavedRun.FILES).isEmpty()) {
        throw new Failure(
            ExitCode.USAGE,
            file + ": a run of mixcost " + runs.get(file).command() + " has no scenario files");
      }
    }

    /** What is asked otherwise than it was saved. */
    private List<Issue> differences(String file, Settings saved, Settings used) {
      Map<String, ToolArgument> known = ToolArgument.all(command());
      return saved.all().keySet().stream()
          .sorted()
          .filter(known::containsKey)
          .filter(name -> !saved.get(name).equals(used.get(name)))
          .map(name -> Issue.warning(
              "saved-setting",
              Where.inFile(file),
              "it was saved with " + text(name, saved) + "; " + text(name, used) + " counts"))
          .toList();
    }

    private String text(String name, Settings settings) {
      return String.join(" ", ToolArgument.all(command()).get(name).wordsOf(settings.get(name)));
    }
  }
}
