package org.mixcost.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.MixCost;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.report.document.Data;
import org.mixcost.report.present.CheckData;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.SimulationPlan;
import picocli.CommandLine.Model.CommandSpec;

/** {@code mixcost check FILE…}: what is wrong with scenario files. */
final class CheckCommand implements Question {
  private static final long FEW_DRAWS = 256;

  private final InputOptions input = new InputOptions();

  @Override
  public CommandSpec spec() {
    return question();
  }

  @Override
  public CommandSpec question() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("check");
    spec.usageMessage()
        .description("All that is wrong with scenario files, each finding with its place.");
    input.addTo(spec);
    return spec;
  }

  @Override
  public int run(Console console) {
    MixCost mixCost = input.mixCost(console);
    int code = ExitCode.DONE;
    for (Path file : input.files()) {
      code = Math.max(code, check(file, mixCost, console));
    }
    return code;
  }

  @Override
  public Data answer(Caller caller) {
    MixCost mixCost = input.mixCost(caller);
    return CheckData.of(
        input.files().stream().map(file -> checked(file, mixCost, caller)).toList());
  }

  private CheckData checked(Path file, MixCost mixCost, Caller caller) {
    Checked<Study> read = input.apply(read(file, mixCost)
        .then(study -> new Checked<>(Optional.of(study), computed(study, mixCost, caller))));
    return new CheckData(file.toString(), read.found(), read.issues());
  }

  /** What a file describes, and what is wrong with the best that it seeks. */
  private Checked<Study> read(Path file, MixCost mixCost) {
    Checked<Study> read = input.read(file, mixCost);
    List<Issue> errors = read.found()
        .flatMap(Study::optimization)
        .map(sought -> mixCost.problem(words -> input.read(file, mixCost, words), sought))
        .map(problem -> problem.issues().stream().filter(Issue::isError).toList())
        .orElse(List.of());
    return errors.isEmpty()
        ? read
        : new Checked<>(
            Optional.empty(),
            Stream.concat(read.issues().stream(), errors.stream()).toList());
  }

  private static List<Issue> computed(Study study, MixCost mixCost, Caller caller) {
    SimulationPlan plan = plan(study);
    caller.check(study, plan);
    return InputOptions.warnings(mixCost.compare(study, plan, caller.progress()));
  }

  private int check(Path file, MixCost mixCost, Console console) {
    Checked<Study> read = read(file, mixCost);
    input.report(read, console);
    read.found().ifPresent(study -> printNames(file, study, console));
    if (!input.isRefused(read) && !warns(mixCost, read.get(), console)) {
      int count = read.get().scenarios().size();
      console.line(file + ": ok, " + count + (count == 1 ? " scenario" : " scenarios"));
      return ExitCode.DONE;
    }
    return ExitCode.of(read.issues());
  }

  private static void printNames(Path file, Study study, Console console) {
    study.scenarios().stream()
        .flatMap(scenario -> scenario.names().stream())
        .distinct()
        .forEach(name -> console.line(
            "%s: '%s' is read as %s (%s)".formatted(file, name.written(), name.id(), name.path())));
  }

  /** Reports what an estimate would warn of; whether that is held against the file. */
  private boolean warns(MixCost mixCost, Study study, Console console) {
    return input.isRefusedFor(mixCost.compare(study, plan(study)), console);
  }

  /** As an estimate draws where a limit is judged over the draws; whatever else it warns of takes but a few. */
  private static SimulationPlan plan(Study study) {
    return study.scenarios().stream().anyMatch(Scenario::isLimited)
        ? SimulationPlan.usual()
        : SimulationPlan.of(FEW_DRAWS, SimulationPlan.DEFAULT_SEED);
  }
}
