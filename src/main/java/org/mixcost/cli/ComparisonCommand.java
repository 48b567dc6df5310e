package org.mixcost.cli;

import org.mixcost.MixCost;
import org.mixcost.report.ComparisonText;
import org.mixcost.report.Findings;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import picocli.CommandLine.Model.CommandSpec;

/** A command that compares the scenarios of its files and writes one text. */
abstract class ComparisonCommand implements Command {
  private final String name;
  private final String description;
  private final InputOptions input = new InputOptions();
  private final StudyOptions study = new StudyOptions(SimulationPlan.DEFAULT_SAMPLES);
  private final OutputOptions output = new OutputOptions();

  ComparisonCommand(String name, String description) {
    this.name = name;
    this.description = description;
  }

  @Override
  public final CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(name);
    spec.usageMessage().description(description);
    input.addTo(spec);
    study.addTo(spec);
    output.addTo(spec);
    return spec;
  }

  @Override
  public final int run(Console console) {
    StudyOptions.Plan plan = study.plan();
    MixCost mixCost = input.mixCost(console);
    Study asked = input.read(mixCost, console);
    Gates.Asked gates = plan.gates().of(asked);
    Progress progress = new Progress();
    Findings findings = new ProgressLine(console, progress)
        .during(() -> find(mixCost, asked, plan.simulation(), progress));
    input.tellComputed(findings.comparison(), console);
    output.write(text(new ComparisonText(findings), output.format()), console);
    return gates.exitCode(findings.comparison(), console);
  }

  /** Finds what there is to say. */
  abstract Findings find(MixCost mixCost, Study study, SimulationPlan plan, Progress progress);

  abstract String text(ComparisonText comparison, OutputOptions.Format format);
}
