package org.mixcost.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.mixcost.MixCost;
import org.mixcost.analysis.fit.FitPlan;
import org.mixcost.analysis.fit.LawFit;
import org.mixcost.catalog.LawFiles;
import org.mixcost.load.runs.RunTable;
import org.mixcost.report.present.fit.FitDocument;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code mixcost fit RUNS}: a scaling law from the user's own runs, and its rows for a catalog. */
final class FitCommand implements Command {
  private final PositionalParamSpec runs = PositionalParamSpec.builder()
      .index("0")
      .paramLabel("RUNS")
      .arity("1")
      .required(true)
      .type(Path.class)
      .description("Table of runs in CSV with parameters, tokens or flop, and loss.")
      .build();
  private final OptionSpec dropOutliers = OptionSpec.builder("--drop-outliers")
      .type(boolean.class)
      .defaultValue("false")
      .description("Fit again without the runs that are outliers of a first fit.")
      .build();
  private final OptionSpec delta = OptionSpec.builder("--delta")
      .paramLabel("X")
      .type(double.class)
      .converters(new DecimalNumber())
      .defaultValue(Double.toString(FitPlan.DEFAULT_DELTA))
      .description(
          "Difference in ln of the loss beyond which a run counts in proportion and not by its square (default ${DEFAULT-VALUE}).")
      .build();
  private final DrawOptions refits = DrawOptions.ofRefits();
  private final LawOptions law = new LawOptions();
  private final Strictness strictness = new Strictness();
  private final AnswerOptions output = new AnswerOptions();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("fit");
    spec.usageMessage()
        .description("A scaling law from own runs, how sure it is, and what the runs cannot tell.");
    spec.addPositional(runs).addOption(dropOutliers).addOption(delta);
    refits.addTo(spec);
    law.addTo(spec);
    strictness.addTo(spec);
    output.addTo(spec);
    return spec;
  }

  @Override
  public int run(Console console) {
    FitPlan plan = plan();
    law.check();
    output.check();
    Path file = runs.getValue();
    MixCost mixCost = MixCost.create().reading(console.access());
    RunTable table = strictness.require(law.check(mixCost.readRuns(file)), console);
    Progress progress = new Progress();
    LawFit fit = strictness.require(
        console.during(progress, () -> mixCost.fit(table, plan, progress)), console);
    Optional<LawFiles> files =
        law.files(fit, table.file()).map(checked -> strictness.require(checked, console));
    output.write(
        new FitDocument(fit, file.getFileName().toString(), mixCost.provenance(table, plan)),
        console);
    files.ifPresent(written -> add(written, console));
    return ExitCode.DONE;
  }

  private void add(LawFiles files, Console console) {
    law.write(files);
    if (!strictness.isQuiet()) {
      console.message(law.use());
    }
  }

  /** What the options say, or a failure before anything is read. */
  private FitPlan plan() {
    SimulationPlan drawn = refits.plan();
    boolean drops = dropOutliers.getValue();
    double beyond = delta.getValue();
    try {
      FitPlan all =
          new FitPlan(beyond, Math.toIntExact(drawn.samples()), drawn.seed(), drawn.threads());
      return drops ? all.withoutOutliers() : all;
    } catch (IllegalArgumentException unusable) {
      throw new Failure(ExitCode.USAGE, unusable.getMessage());
    }
  }
}
