package org.mixcost.cli;

import java.nio.file.Path;
import java.util.List;
import org.mixcost.MixCost;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Suggestion;
import org.mixcost.model.Models;
import org.mixcost.report.Provenance;
import org.mixcost.report.ReportFolder;
import org.mixcost.report.ReportTable;
import org.mixcost.report.StudyCharts;
import org.mixcost.report.TablesText;
import org.mixcost.report.chart.Chart;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command that asks one question of the scenarios of its files and answers with tables and charts.
 *
 * @param <A> the answer
 */
abstract class StudyCommand<A> implements Command {
  private final String name;
  private final String description;
  private final InputOptions input = new InputOptions();
  private final StudyOptions study;
  private final OutputOptions output = new OutputOptions();
  private final OptionSpec folder = OptionSpec.builder("-o", "--folder")
      .paramLabel("DIR")
      .type(Path.class)
      .description("Folder for tables, charts and what they were made from.")
      .build();

  StudyCommand(String name, String description, long samples) {
    this.name = name;
    this.description = description;
    this.study = new StudyOptions(samples);
  }

  @Override
  public final CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(name);
    spec.usageMessage().description(description);
    input.addTo(spec);
    study.addDrawsTo(spec);
    output.addTo(spec);
    spec.addOption(folder);
    options().forEach(spec::addOption);
    return spec;
  }

  @Override
  public final int run(Console console) {
    MixCost mixCost = input.mixCost(console);
    Study asked = input.read(mixCost, console);
    Models models = Models.plan(asked);
    SimulationPlan plan = study.plan().simulation();
    Progress progress = new Progress();
    A answer = new ProgressLine(console, progress)
        .during(() -> answer(new Question(models, plan, progress, console)));
    Provenance provenance = mixCost.provenance(asked, plan);
    write(answer, provenance, console);
    return ExitCode.DONE;
  }

  private void write(A answer, Provenance provenance, Console console) {
    TablesText text = new TablesText(tables(answer), provenance);
    Path into = folder.getValue();
    if (into != null) {
      List<Chart> charts = charts(answer, new StudyCharts(provenance));
      ReportFolder.write(name, text, charts, json(answer, text), into);
    }
    output.write(
        switch (output.format()) {
          case TABLE -> text.forTerminal();
          case MARKDOWN -> text.forDocument();
          case CSV -> text.csv();
          case JSON -> json(answer, text);
        },
        console);
  }

  /** What an analysis works with. */
  record Question(Models models, SimulationPlan plan, Progress progress, Console console) {

    /** What was read, or a failure once all that is wrong has been told. */
    <T> T require(Checked<T> read) {
      console.issues(read.issues());
      return read.found()
          .orElseThrow(() -> new Failure(ExitCode.USAGE, "the question cannot be asked so"));
    }

    /** The place of a scenario. */
    int scenario(String name) {
      List<String> names =
          models.study().scenarios().stream().map(Scenario::name).toList();
      if (!names.contains(name)) {
        throw new Failure(
            ExitCode.USAGE, "no scenario '" + name + "'" + Suggestion.didYouMean(name, names));
      }
      return names.indexOf(name);
    }
  }

  /** Options of this command alone. */
  abstract List<OptionSpec> options();

  abstract A answer(Question question);

  abstract List<ReportTable> tables(A answer);

  abstract List<Chart> charts(A answer, StudyCharts charts);

  /** The answer for programs: its tables, unless a command has a form of its own. */
  String json(A answer, TablesText text) {
    return text.json(name);
  }
}
