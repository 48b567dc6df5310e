package org.mixcost.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mixcost.analysis.optimize.Aim;
import org.mixcost.analysis.optimize.Best;
import org.mixcost.analysis.optimize.Optimum;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Where;
import org.mixcost.report.document.Answer;
import org.mixcost.report.file.WholeFile;
import org.mixcost.report.present.OptimumDocument;
import org.mixcost.scenario.Optimization;
import org.mixcost.scenario.Optimization.Goal;
import org.mixcost.scenario.Optimization.Restriction;
import org.mixcost.scenario.Optimization.Variable;
import org.mixcost.scenario.Written;
import org.mixcost.simulate.DecisionGoal;
import picocli.CommandLine.Model.OptionSpec;

/** {@code mixcost optimize FILE}: the best mix under limits, and what each limit costs. */
final class OptimizeCommand extends AnalysisCommand {
  private static final Pattern LIMIT =
      Pattern.compile("\\s*([^:]+?)\\s*:\\s*(.+?)(?:\\s+in\\s+(\\d{1,2}(?:\\.\\d+)?)\\s*%)?\\s*");

  private final OptionSpec from = option(
      "--from",
      "NAME",
      "Scenario where the search starts; by default the file's, or every one but the baseline.");
  private final OptionSpec minimize =
      option("--minimize", "LINE", "Line or figure that is to be as low as can be, such as total.");
  private final OptionSpec maximize =
      option("--maximize", "LINE", "Line or figure that is to be as high as can be.");
  private final OptionSpec by = OptionSpec.builder("--goal")
      .paramLabel("GOAL")
      .type(DecisionGoal.class)
      .converters(new GoalWord(Aim::isSearchable, "expected, regret or a percentile such as p80"))
      .description(
          "What of it over the draws: expected (the mean), a percentile such as p80, or regret; by default what it is with all inputs at their medians.")
      .build();
  private final OptionSpec vary = options(
      "--vary",
      "PATH=BOUNDS",
      "What may be changed, and between which bounds, low..high; or a path with words, such as training.accelerator=h100-sxm-80gb,b200-sxm-180gb. May be given several times, beside what the file says.");
  private final OptionSpec subjectTo = options(
      "--subject-to",
      "LINE: LIMIT",
      "What has to be kept, such as \"training.days: at most 45 days\", \"quality.loss: at most baseline\" or, in a share of the draws, \"total: at most 1M USD in 80%%\". May be given several times.");

  private final OptionSpec write = OptionSpec.builder("--write")
      .paramLabel("FILE")
      .type(Path.class)
      .description(
          "Write the scenario file again, in YAML, with the best where the search has started.")
      .build();

  OptimizeCommand() {
    super(
        "optimize",
        "The best of what may be changed under limits, what one more of each limit is worth, and how sure that is.",
        new DrawOptions());
  }

  private static OptionSpec options(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .description(description)
        .build();
  }

  @Override
  List<OptionSpec> options() {
    return List.of(from, minimize, maximize, by, vary, subjectTo);
  }

  @Override
  Answer answer(Request request) {
    Optimization sought =
        request.study().optimization().orElse(Optimization.NONE).with(stated());
    Checked<Optimum> found =
        request.mixCost().optimize(request.studies(), sought, request.plan(), request.progress());
    return new OptimumDocument(request.requireOfFile(found), request.provenance());
  }

  @Override
  List<OptionSpec> furtherOptions() {
    return List.of(write);
  }

  @Override
  void check(List<Path> files) {
    boolean isOneFile = files.size() == 1 && !files.get(0).toString().equals("-");
    if (write.getValue() != null && !isOneFile) {
      throw new Failure(ExitCode.USAGE, "--write needs one scenario file, which it writes anew");
    }
  }

  /** Nothing that keeps all limits is a target that cannot be reached. */
  @Override
  int end(Answer answer, Request request, Console console) {
    Optional<Best> best = ((OptimumDocument) answer).optimum().best();
    best.ifPresent(found -> write(found, request));
    return best.isPresent() ? ExitCode.DONE : ExitCode.GATE;
  }

  private void write(Best best, Request request) {
    Path into = write.getValue();
    if (into != null) {
      Path file = Path.of(request.study().files().get(0).file());
      WholeFile.write(into, request.require(request.mixCost().write(file, best)));
    }
  }

  private Optimization stated() {
    if (minimize.getValue() != null && maximize.getValue() != null) {
      throw new Failure(ExitCode.USAGE, "write --minimize or --maximize, not both");
    }
    return new Optimization(
        text(from),
        goal(),
        Optional.<DecisionGoal>ofNullable(by.getValue())
            .map(word -> new Written(word.key(), where(by.longestName()))),
        all(vary).map(OptimizeCommand::variable).toList(),
        all(subjectTo).map(OptimizeCommand::restriction).toList());
  }

  private static Optional<Written> text(OptionSpec option) {
    return Optional.<String>ofNullable(option.getValue())
        .map(text -> new Written(text.strip(), where(option.longestName())));
  }

  /** What an option says stands in no file, but has a name. */
  private static Where where(String option) {
    return Where.nameOnly(option);
  }

  private Optional<Goal> goal() {
    return text(minimize)
        .map(line -> new Goal(line, false))
        .or(() -> text(maximize).map(line -> new Goal(line, true)));
  }

  private static Stream<String> all(OptionSpec option) {
    List<String> values = option.getValue();
    return values == null ? Stream.empty() : values.stream();
  }

  private static Variable variable(String text) {
    String[] parts = text.split("=", 2);
    if (parts.length < 2) {
      throw new Failure(
          ExitCode.USAGE, "--vary \"" + text + "\" says no bounds", "write " + text + "=low..high");
    }
    return new Variable(parts[0].strip(), List.of(parts[1].strip()), where("--vary " + text));
  }

  private static Restriction restriction(String text) {
    Matcher parts = LIMIT.matcher(text);
    if (!parts.matches()) {
      throw new Failure(
          ExitCode.USAGE,
          "--subject-to \"" + text + "\" is no limit",
          "write a line, a colon and a limit, such as \"training.days: at most 45 days\"");
    }
    return new Restriction(
        parts.group(1),
        new Written(parts.group(2), where("--subject-to " + parts.group(1))),
        Optional.ofNullable(parts.group(3)).map(percent -> Double.parseDouble(percent) / 100));
  }
}
