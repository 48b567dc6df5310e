package org.mixcost.cli;

import java.nio.file.Path;
import org.mixcost.MixCost;
import org.mixcost.report.Findings;
import org.mixcost.report.ReportFolder;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code mixcost report FILE… -o DIR}: the report folder. */
final class ReportCommand implements Command {
  private final InputOptions input = new InputOptions();
  private final StudyOptions study = new StudyOptions(SimulationPlan.DEFAULT_SAMPLES);
  private final OptionSpec folder = OptionSpec.builder("-o", "--folder")
      .paramLabel("DIR")
      .type(Path.class)
      .required(true)
      .description(
          "Folder to write; what an earlier report listed there is replaced, nothing else is touched.")
      .build();
  private final OptionSpec stock = OptionSpec.builder("--stock")
      .type(boolean.class)
      .defaultValue("false")
      .description("Also say how much text there is, and when demand meets it.")
      .build();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("report");
    spec.usageMessage()
        .description("A folder with tables, charts and what they were made from, to paste from.");
    spec.addOption(folder).addOption(stock);
    input.addTo(spec);
    study.addTo(spec);
    return spec;
  }

  @Override
  public int run(Console console) {
    Path into = folder.getValue();
    StudyOptions.Plan plan = study.plan();
    MixCost mixCost = input.mixCost(console);
    Study asked = input.read(mixCost, console);
    Gates.Asked gates = plan.gates().of(asked);
    Progress progress = new Progress();
    Findings findings = new ProgressLine(console, progress)
        .during(() -> mixCost
            .findings(asked, plan.simulation(), progress)
            .with(mixCost.bridges(asked, plan.simulation(), progress)));
    input.tellComputed(findings.comparison(), console);
    boolean isStockAsked = stock.getValue();
    ReportFolder.write(isStockAsked ? findings.with(mixCost.stock(asked)) : findings, into);
    console.print("wrote " + into.resolve("report.md") + "\n");
    return gates.exitCode(findings.comparison(), console);
  }
}
