package org.mixcost.cli;

import java.util.Optional;
import org.mixcost.MixCost;
import org.mixcost.analysis.explain.Explainer;
import org.mixcost.analysis.explain.Explanation;
import org.mixcost.issue.Checked;
import org.mixcost.report.ExplanationText;
import org.mixcost.report.Provenance;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code mixcost explain FILE LINE}: one figure as a tree of formulas, values and sources. */
final class ExplainCommand implements Command {
  private final InputOptions input = InputOptions.ofOneFile();
  private final StudyOptions study = new StudyOptions(SimulationPlan.DEFAULT_SAMPLES);
  private final OutputOptions output = new OutputOptions();
  private final PositionalParamSpec line = PositionalParamSpec.builder()
      .index("1")
      .paramLabel("LINE")
      .required(true)
      .type(String.class)
      .description("Line or figure, such as total, compute.training or quality.loss.")
      .build();
  private final OptionSpec scenario = OptionSpec.builder("--scenario")
      .paramLabel("NAME")
      .type(String.class)
      .description("Scenario; by default the baseline, or the first that has the line.")
      .build();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("explain");
    spec.usageMessage()
        .description("One figure as a tree: formula, inputs, values, and who says so.");
    input.addTo(spec);
    spec.addPositional(line).addOption(scenario);
    study.addDrawsTo(spec);
    output.addTo(spec);
    return spec;
  }

  @Override
  public int run(Console console) {
    SimulationPlan plan = study.plan().simulation();
    MixCost mixCost = input.mixCost(console);
    Study asked = input.read(mixCost, console);
    Checked<Explainer> explainer =
        Explainer.of(asked, Optional.ofNullable(scenario.getValue()), line.getValue());
    console.issues(explainer.issues());
    Explainer found = explainer
        .found()
        .orElseThrow(() -> new Failure(ExitCode.USAGE, "there is no such figure to explain"));
    Progress progress = new Progress();
    Explanation explanation =
        new ProgressLine(console, progress).during(() -> found.explain(plan, progress));
    Provenance provenance = mixCost.provenance(asked, plan);
    output.write(text(new ExplanationText(explanation, provenance)), console);
    return ExitCode.DONE;
  }

  private String text(ExplanationText text) {
    return switch (output.format()) {
      case TABLE -> text.forTerminal();
      case MARKDOWN -> text.forDocument();
      case CSV -> text.csv();
      case JSON -> text.json();
    };
  }
}
