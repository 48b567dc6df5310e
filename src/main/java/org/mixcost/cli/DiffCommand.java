package org.mixcost.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.MixCost;
import org.mixcost.analysis.bridge.BridgePlan;
import org.mixcost.diff.DiffQuestion;
import org.mixcost.diff.SavedResult;
import org.mixcost.diff.StudyDiff;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.report.document.Data;
import org.mixcost.report.present.ChartTitle;
import org.mixcost.report.present.diff.DiffDocument;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code mixcost diff OLD NEW}: why an estimate has changed. */
final class DiffCommand implements Question {
  private final InputOptions input = InputOptions.ofTwoFiles("OLD NEW");
  private final OptionSpec figure = OptionSpec.builder("--of")
      .paramLabel("LINE")
      .type(String.class)
      .defaultValue("total")
      .description(
          "Line or figure that has changed, such as training.days (default ${DEFAULT-VALUE}).")
      .build();
  private final DatesOption dates = new DatesOption();
  private final DrawOptions draws =
      new DrawOptions(BridgePlan.DEFAULT_DRAWS, BridgePlan.MOST_DRAWS, "draws");
  private final IncreaseOption gates = new IncreaseOption();
  private final AnswerOptions output = new AnswerOptions();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = question();
    draws.addThreadsTo(spec);
    gates.addTo(spec);
    output.addTo(spec);
    return spec;
  }

  @Override
  public CommandSpec question() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("diff");
    spec.usageMessage()
        .description(
            "Why an estimate has changed from one file to another: scope, speed, prices or beliefs, adding up to the difference.");
    input.addTo(spec);
    spec.addOption(figure);
    dates.addTo(spec);
    draws.addQuestionTo(spec);
    return spec;
  }

  @Override
  public int run(Console console) {
    SimulationPlan plan = draws.plan();
    output.check();
    IncreaseOption.Stated stated = gates.stated();
    MixCost mixCost = input.mixCost(console);
    DiffQuestion question = question(mixCost, plan, console);
    if (output.isFolder()) {
      input.warn(ChartTitle.warnings(question.after()), console);
    }
    StudyDiff diff = diff(mixCost, question, plan, console);
    IncreaseOption.Bound bound = stated.of(diff);
    output.write(new DiffDocument(diff, mixCost.provenance(diff)), console);
    return bound.exitCode(console);
  }

  @Override
  public Data answer(Caller caller) {
    SimulationPlan plan = draws.plan();
    MixCost mixCost = input.mixCost(caller);
    StudyDiff diff = diff(mixCost, question(mixCost, plan, caller), plan, caller);
    return new DiffDocument(diff, mixCost.provenance(diff)).data();
  }

  private DiffQuestion question(MixCost mixCost, SimulationPlan plan, Caller caller) {
    List<Path> files = input.files();
    Checked<Study> before = input.read(files.get(0), mixCost, dates.before());
    Checked<Study> after = input.read(files.get(1), mixCost, dates.after());
    DiffQuestion question = input.require(
        both(before, after, mixCost.savedResult(files.get(0), figure.getValue())), caller);
    caller.check(question.before(), plan);
    caller.check(question.after(), plan);
    return question;
  }

  private Checked<DiffQuestion> both(
      Checked<Study> before, Checked<Study> after, Optional<SavedResult> saved) {
    List<Issue> found = Stream.of(before, after)
        .flatMap(read -> read.issues().stream())
        .distinct()
        .toList();
    Optional<DiffQuestion> question = before
        .found()
        .flatMap(
            old -> after.found().map(now -> new DiffQuestion(old, now, figure.getValue(), saved)));
    return new Checked<>(question, found);
  }

  private static StudyDiff diff(
      MixCost mixCost, DiffQuestion question, SimulationPlan plan, Caller caller) {
    Progress progress = caller.progress();
    Checked<StudyDiff> diff = caller.during(progress, () -> mixCost.diff(question, plan, progress));
    caller.issues(diff.issues());
    return diff.found()
        .orElseThrow(() -> new Failure(ExitCode.USAGE, "the two cannot be compared so"));
  }
}
