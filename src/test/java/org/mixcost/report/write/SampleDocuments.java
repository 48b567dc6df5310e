package org.mixcost.report.write;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.MixCost;
import org.mixcost.analysis.actuals.Charges;
import org.mixcost.analysis.breakeven.Breakeven;
import org.mixcost.analysis.breakeven.BreakevenQuestion;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.decide.DecideQuestion;
import org.mixcost.analysis.fit.FitPlan;
import org.mixcost.analysis.optimize.Optimum;
import org.mixcost.analysis.pilot.PilotQuestion;
import org.mixcost.analysis.sweep.SweepQuestion;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.imports.CurrencyRates;
import org.mixcost.catalog.imports.ImportPlan;
import org.mixcost.catalog.imports.PriceImport;
import org.mixcost.diff.DiffQuestion;
import org.mixcost.diff.StudyDiff;
import org.mixcost.file.SavedRun;
import org.mixcost.file.StoredFile;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Where;
import org.mixcost.load.runs.RunTable;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.document.SavedDocument;
import org.mixcost.report.present.BreakevenDocument;
import org.mixcost.report.present.BridgeDocument;
import org.mixcost.report.present.CatalogDiffDocument;
import org.mixcost.report.present.CatalogDocument;
import org.mixcost.report.present.ExplanationDocument;
import org.mixcost.report.present.ImportDocument;
import org.mixcost.report.present.OptimumDocument;
import org.mixcost.report.present.SensitivityDocument;
import org.mixcost.report.present.SweepDocument;
import org.mixcost.report.present.actuals.ActualsDocument;
import org.mixcost.report.present.backtest.BacktestDocument;
import org.mixcost.report.present.backtest.QualityBacktestDocument;
import org.mixcost.report.present.backtest.RuleDocument;
import org.mixcost.report.present.compare.ComparisonDocument;
import org.mixcost.report.present.compare.EstimateDocument;
import org.mixcost.report.present.compare.Findings;
import org.mixcost.report.present.compare.StudyDocument;
import org.mixcost.report.present.decide.DecideDocument;
import org.mixcost.report.present.diff.DiffDocument;
import org.mixcost.report.present.fit.FitDocument;
import org.mixcost.report.present.pilot.PilotDocument;
import org.mixcost.scenario.Optimization;
import org.mixcost.scenario.Optimization.Goal;
import org.mixcost.scenario.Optimization.Restriction;
import org.mixcost.scenario.Optimization.Variable;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.Written;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.Studies;

/** One document of each analysis. */
final class SampleDocuments {
  private static final MixCost MIX_COST = MixCost.create();
  private static final SimulationPlan PLAN = SimulationPlan.of(256, 42);
  private static final Study STUDY = Studies.shipped("01-headline.yaml");
  private static final Provenance PROVENANCE = MIX_COST.provenance(STUDY, PLAN);
  private static final Progress PROGRESS = new Progress();

  private SampleDocuments() {}

  static List<ReportDocument> all() {
    List<ReportDocument> all = new ArrayList<>(withoutOptionalLibraries());
    all.add(fit());
    return all;
  }

  /** Those of analyses that need none of them. */
  static List<ReportDocument> withoutOptionalLibraries() {
    Comparison comparison = MIX_COST.compare(STUDY, PLAN, PROGRESS);
    Findings findings = MIX_COST
        .findings(STUDY, PLAN, PROGRESS)
        .with(MIX_COST.decision(comparison, PROGRESS))
        .with(MIX_COST.bridges(STUDY, PLAN, PROGRESS))
        .with(MIX_COST.nearestEvidence(STUDY))
        .with(MIX_COST.stock());
    List<ReportDocument> all = new ArrayList<>(List.of(
        new EstimateDocument(findings),
        new ComparisonDocument(findings),
        new StudyDocument(findings),
        new SensitivityDocument(MIX_COST.sensitivity(STUDY, PLAN, PROGRESS), PROVENANCE),
        new BridgeDocument(findings.bridges().get(0), PROVENANCE),
        diff(),
        breakeven(),
        new DecideDocument(
            MIX_COST.decide(DecideQuestion.ofTotals(STUDY), PLAN, PROGRESS).get(), PROVENANCE),
        pilot(),
        optimum("at most baseline"),
        optimum("at most 1"),
        sweep("training.price=1,2,3"),
        sweep("training.price=1,2", "training.utilization=20%,30%"),
        explanation(),
        actuals()));
    Catalog catalog = MIX_COST.catalog();
    Provenance ofCatalog = MIX_COST.provenance(List.of());
    all.add(new BacktestDocument(MIX_COST.backtest(PROGRESS), "published runs", ofCatalog));
    all.add(new QualityBacktestDocument(
        MIX_COST.backtestQuality(PLAN, PROGRESS), MIX_COST.provenance(PLAN)));
    all.add(new RuleDocument(MIX_COST.fitUtilization(), catalog, ofCatalog));
    all.add(CatalogDocument.of(catalog));
    all.add(CatalogDocument.of(catalog, List.of("h100", "aws")));
    PriceImport prices = MIX_COST
        .importPrices(new ImportPlan(
            Path.of("src/test/resources/org/mixcost/cli/litellm.json"),
            Path.of("target/no-catalog"),
            "2026-11",
            "",
            "",
            Map.of(),
            CurrencyRates.NONE,
            "1.2.3"))
        .get();
    all.add(new ImportDocument(prices));
    all.add(new CatalogDiffDocument("the built-in catalog", "own", prices.changes()));
    all.add(CatalogDocument.of(catalog, "stock", List.of()).with(MIX_COST::stock));
    all.add(new SavedDocument(new BridgeDocument(findings.bridges().get(0), PROVENANCE), run()));
    return all;
  }

  /** Of the headline and what it becomes without one of its scenarios, at another price. */
  private static ReportDocument diff() {
    Study before = STUDY.only(List.of("gpt3-2020", "gpt3-2024"));
    Study after = MIX_COST
        .scale(STUDY.only(List.of("gpt3-2024", "mostly-synthetic")), List.of("training.price=120%"))
        .get();
    StudyDiff diff =
        MIX_COST.diff(DiffQuestion.ofTotals(before, after), PLAN, PROGRESS).get();
    return new DiffDocument(diff, MIX_COST.provenance(diff));
  }

  /** One that has read a text and a workbook. */
  private static SavedRun run() {
    return new SavedRun(
        "1.2.3",
        "bridge",
        Map.of("files", List.of("mix.yaml", "mix.xlsx"), "seed", List.of("42")),
        List.of(
            StoredFile.of("mix.yaml", new byte[] {'a', '\n'}),
            StoredFile.of("mix.xlsx", new byte[] {'P', 'K', (byte) 0xFF})),
        Catalog.builtInFiles());
  }

  private static ReportDocument breakeven() {
    BreakevenQuestion question = new BreakevenQuestion(
        STUDY, STUDY.baselineScenario(), STUDY.others().get(0), "training.price=0.1:4");
    Breakeven breakeven = MIX_COST.breakeven(question, PLAN, PROGRESS).get();
    return new BreakevenDocument(breakeven, MIX_COST.curves(breakeven, PLAN, PROGRESS), PROVENANCE);
  }

  private static ReportDocument pilot() {
    Study study = Studies.shipped("14-is-a-pilot-worth-it.yaml");
    return new PilotDocument(
        MIX_COST.pilots(PilotQuestion.ofTotals(study), PLAN, PROGRESS).get(),
        MIX_COST.provenance(study, PLAN));
  }

  /** The cheapest mix of a predicted loss, if there is one of that. */
  private static ReportDocument optimum(String loss) {
    Optimization sought = new Optimization(
        Optional.of(written("mostly-synthetic")),
        Optional.of(new Goal(written("total"), false)),
        Optional.empty(),
        List.of(
            new Variable("data.real.web.epochs", List.of("1..6"), Where.NOWHERE),
            new Variable("data.synthetic.textbooks.tokens", List.of("0..400B"), Where.NOWHERE)),
        List.of(new Restriction("quality.loss", written(loss), Optional.empty())));
    Optimum optimum =
        MIX_COST.optimize(words -> Checked.of(STUDY), sought, PLAN, PROGRESS).get();
    return new OptimumDocument(optimum, PROVENANCE);
  }

  private static Written written(String text) {
    return new Written(text, Where.NOWHERE);
  }

  private static ReportDocument sweep(String... vary) {
    SweepQuestion question = new SweepQuestion(STUDY, List.of(vary));
    return new SweepDocument(MIX_COST.sweep(question, PLAN, PROGRESS).get(), PROVENANCE);
  }

  private static ReportDocument actuals() {
    Path folder = Path.of("src/test/resources/org/mixcost/actuals");
    Study plan = MIX_COST.read(folder.resolve("plan.yaml")).get();
    Charges bill = MIX_COST.readBill(folder.resolve("bill.csv"), List.of()).get();
    return new ActualsDocument(
        MIX_COST.actuals(plan, "ours", bill, PLAN, PROGRESS).get(), PROVENANCE);
  }

  private static ReportDocument fit() {
    RunTable runs = MIX_COST
        .readRuns(Path.of("src/test/resources/org/mixcost/cli/runs.csv"))
        .get();
    FitPlan plan = FitPlan.of(40, 42);
    return new FitDocument(
        MIX_COST.fit(runs, plan, PROGRESS).get(), "runs.csv", MIX_COST.provenance(runs, plan));
  }

  private static ReportDocument explanation() {
    return new ExplanationDocument(
        MIX_COST.explain(STUDY, Optional.empty(), "total", PLAN, PROGRESS).get(), PROVENANCE);
  }
}
