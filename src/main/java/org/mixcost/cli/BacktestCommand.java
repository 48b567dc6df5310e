package org.mixcost.cli;

import java.nio.file.Path;
import java.util.List;
import org.mixcost.MixCost;
import org.mixcost.load.published.PublishedRunTable;
import org.mixcost.report.document.Answer;
import org.mixcost.report.present.backtest.BacktestDocument;
import org.mixcost.report.present.backtest.QualityBacktestDocument;
import org.mixcost.report.present.backtest.RuleDocument;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code mixcost backtest [RUNS]}: estimates against published runs, and the rule that is fitted on them. */
final class BacktestCommand implements Command {
  private static final Choice<BacktestSubject> SUBJECTS = new Choice<>(BacktestSubject.class);
  /** Tell the ends of the intervals to some hundredths. */
  private static final int QUALITY_DRAWS = 2048;

  private final PositionalParamSpec runs = PositionalParamSpec.builder()
      .index("0")
      .paramLabel("RUNS")
      .arity("0..1")
      .type(Path.class)
      .description(
          "Table of runs in CSV, in columns of the catalog table runs; by default those of the catalog.")
      .build();
  private final OptionSpec fit = OptionSpec.builder("--fit")
      .type(boolean.class)
      .defaultValue("false")
      .description(
          "Fit the default rule of utilization to the runs of the catalog, instead of testing it.")
      .build();
  private final OptionSpec subject = OptionSpec.builder("--of")
      .paramLabel("SUBJECT")
      .type(BacktestSubject.class)
      .converters(SUBJECTS)
      .defaultValue(BacktestSubject.HOURS.toString())
      .description(
          SUBJECTS.words()
              + ": hours and cost of runs, or what repeats and synthetic text do to the loss (default ${DEFAULT-VALUE}).")
      .build();
  private final CatalogOption catalog = new CatalogOption();
  private final DrawOptions draws = new DrawOptions(QUALITY_DRAWS);
  private final Strictness strictness = new Strictness();
  private final AnswerOptions output = new AnswerOptions();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("backtest");
    spec.usageMessage()
        .description(
            "Estimates against published runs: error, bias, and how often the interval holds.");
    spec.addPositional(runs).addOption(subject).addOption(fit);
    catalog.addTo(spec);
    draws.addTo(spec);
    strictness.addTo(spec);
    output.addTo(spec);
    return spec;
  }

  @Override
  public int run(Console console) {
    SimulationPlan plan = draws.plan();
    output.check();
    boolean isFit = fit.getValue();
    boolean isOwn = runs.getValue() != null;
    boolean isOfQuality = subject.getValue() == BacktestSubject.QUALITY;
    if (isFit && isOwn) {
      throw new Failure(
          ExitCode.USAGE,
          "--fit is of the runs of the catalog",
          "put the table as runs.csv, each row with its date and source, into a folder, and name that by --catalog");
    }
    if (isOfQuality && (isFit || isOwn)) {
      throw new Failure(
          ExitCode.USAGE,
          "a back-test of quality takes neither a table of runs nor --fit",
          "put rows of your own into a folder as repeats.csv or evidence.csv, and name that by --catalog");
    }
    if (!isOfQuality && draws.areStated()) {
      throw new Failure(
          ExitCode.USAGE, "nothing is drawn for hours: --samples and --seed go with --of quality");
    }
    MixCost mixCost = catalog.mixCost(console);
    output.write(
        isOfQuality
            ? quality(mixCost, plan, console)
            : isFit ? rule(mixCost) : isOwn ? own(mixCost, console) : shipped(mixCost, console),
        console);
    return ExitCode.DONE;
  }

  private static Answer quality(MixCost mixCost, SimulationPlan plan, Console console) {
    Progress progress = new Progress();
    return new QualityBacktestDocument(
        console.during(progress, () -> mixCost.backtestQuality(plan, progress)),
        mixCost.provenance(plan));
  }

  private static Answer rule(MixCost mixCost) {
    return new RuleDocument(
        mixCost.fitUtilization(), mixCost.catalog(), mixCost.provenance(List.of()));
  }

  private static Answer shipped(MixCost mixCost, Console console) {
    Progress progress = new Progress();
    return new BacktestDocument(
        console.during(progress, () -> mixCost.backtest(progress)),
        "published runs",
        mixCost.provenance(List.of()));
  }

  private Answer own(MixCost mixCost, Console console) {
    Path file = runs.getValue();
    PublishedRunTable table = strictness.require(mixCost.readPublishedRuns(file), console);
    Progress progress = new Progress();
    return new BacktestDocument(
        console.during(progress, () -> mixCost.backtest(table, progress)),
        "the runs of " + file.getFileName(),
        mixCost.provenance(List.of(table.file())));
  }
}
