package org.mixcost.cli;

import org.mixcost.MixCost;
import org.mixcost.report.ComparisonText;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.study.compare.Comparison;
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
    Comparison comparison =
        ProgressLine.compare(mixCost, input.read(mixCost, console), plan.simulation(), console);
    output.write(
        text(new ComparisonText(comparison, mixCost.provenance(comparison)), output.format()),
        console);
    input.tellComputed(comparison, console);
    return plan.gate(comparison, console);
  }

  abstract String text(ComparisonText comparison, OutputOptions.Format format);
}
