package org.mixcost;

import java.lang.module.ModuleDescriptor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.mixcost.analysis.actuals.Actuals;
import org.mixcost.analysis.actuals.ActualsRun;
import org.mixcost.analysis.actuals.Charges;
import org.mixcost.analysis.backtest.Backtest;
import org.mixcost.analysis.breakeven.Breakeven;
import org.mixcost.analysis.breakeven.BreakevenQuestion;
import org.mixcost.analysis.bridge.Bridge;
import org.mixcost.analysis.bridge.BridgePlan;
import org.mixcost.analysis.bridge.BridgeQuestion;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Difference;
import org.mixcost.analysis.compare.Parts;
import org.mixcost.analysis.compare.Prepared;
import org.mixcost.analysis.compare.schedule.Spending;
import org.mixcost.analysis.compare.schedule.SpendingRun;
import org.mixcost.analysis.decide.DecidePlan;
import org.mixcost.analysis.decide.DecideQuestion;
import org.mixcost.analysis.decide.Recommendation;
import org.mixcost.analysis.explain.Explainer;
import org.mixcost.analysis.explain.Explanation;
import org.mixcost.analysis.fit.FitPlan;
import org.mixcost.analysis.fit.FitRun;
import org.mixcost.analysis.fit.LawFit;
import org.mixcost.analysis.optimize.Best;
import org.mixcost.analysis.optimize.Optimum;
import org.mixcost.analysis.optimize.Problem;
import org.mixcost.analysis.pilot.PilotPlan;
import org.mixcost.analysis.pilot.PilotQuestion;
import org.mixcost.analysis.pilot.Pilots;
import org.mixcost.analysis.quality.QualityComparison;
import org.mixcost.analysis.quality.QualityDifference;
import org.mixcost.analysis.quality.evidence.NearestEvidence;
import org.mixcost.analysis.quality.evidence.QualityBacktest;
import org.mixcost.analysis.sensitivity.Sensitivity;
import org.mixcost.analysis.sensitivity.SensitivityRun;
import org.mixcost.analysis.stock.StockOutlook;
import org.mixcost.analysis.sweep.Choice;
import org.mixcost.analysis.sweep.Grid;
import org.mixcost.analysis.sweep.Sweep;
import org.mixcost.analysis.sweep.SweepQuestion;
import org.mixcost.analysis.sweep.SweepQuestion.Studies;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.UtilizationRule;
import org.mixcost.catalog.imports.ImportPlan;
import org.mixcost.catalog.imports.PriceImport;
import org.mixcost.decision.Decision;
import org.mixcost.diff.Contribution;
import org.mixcost.diff.DiffQuestion;
import org.mixcost.diff.DiffRun;
import org.mixcost.diff.SavedResult;
import org.mixcost.diff.StudyDiff;
import org.mixcost.file.FileAccess;
import org.mixcost.file.SavedRun;
import org.mixcost.issue.Checked;
import org.mixcost.issue.InputFile;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Suggestion;
import org.mixcost.issue.Where;
import org.mixcost.load.BestFile;
import org.mixcost.load.ScenarioCopy;
import org.mixcost.load.StudyCheck;
import org.mixcost.load.StudyReader;
import org.mixcost.load.charges.ChargesReader;
import org.mixcost.load.charges.LineMapping;
import org.mixcost.load.document.DocumentReader;
import org.mixcost.load.moves.GridReader;
import org.mixcost.load.moves.OptimumReader;
import org.mixcost.load.moves.PilotReader;
import org.mixcost.load.moves.ScaleReader;
import org.mixcost.load.moves.VariationReader;
import org.mixcost.load.prices.PriceImporter;
import org.mixcost.load.published.PublishedRunTable;
import org.mixcost.load.published.PublishedRunsReader;
import org.mixcost.load.runs.RunTable;
import org.mixcost.load.runs.RunsReader;
import org.mixcost.load.saved.SavedRunReader;
import org.mixcost.model.CostModel;
import org.mixcost.model.Inputs;
import org.mixcost.model.Models;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.present.compare.Findings;
import org.mixcost.scenario.Optimization;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Scenario.PriceUsed;
import org.mixcost.scenario.Scenario.ScaleUsed;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.format.InputPath;
import org.mixcost.simulate.Estimate;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/**
 * What it costs to train models on mixes of real and synthetic data.
 *
 * <pre>{@code
 * MixCost mixCost = MixCost.create();
 * Study study = mixCost.read(Path.of("mix.yaml")).get();
 * Comparison comparison = mixCost.compare(study, SimulationPlan.usual());
 * double usd = comparison.baseline().total().central();
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads. Nothing here prints, and nothing is kept between calls. A {@link
 * Progress} says how far an analysis has come, and ends it where another thread cancels it.
 *
 * <p>Money is in US dollars, a share is from 0 to 1, and a figure says its unit. What is wrong with an input is in the
 * {@link Checked} that comes of it, and so is a file that cannot be read. An analysis that is cancelled, or whose thread is
 * interrupted, throws a {@link CancellationException}.
 */
public final class MixCost {
  private final Catalog catalog;
  private final FileAccess access;

  private MixCost(Catalog catalog, FileAccess access) {
    this.catalog = catalog;
    this.access = access;
  }

  /** With the prices and facts that come with the library. */
  public static MixCost create() {
    return with(Catalog.builtIn());
  }

  /** With a catalog of one's own. */
  public static MixCost with(Catalog catalog) {
    return new MixCost(catalog, FileAccess.ANYWHERE);
  }

  /**
   * The same, which reads larger scenario files than 4 MiB, such as a table of very many scenarios.
   *
   * @param most how many MiB a file may have
   * @throws IllegalArgumentException if that is less than 1
   */
  public MixCost readingUpTo(int most) {
    return reading(access.upTo(most));
  }

  /**
   * The same, which reads some files alone: for scenarios of people who are not to reach other files, by their own path or by
   * what they name.
   */
  public MixCost reading(FileAccess files) {
    return new MixCost(catalog, files);
  }

  public Catalog catalog() {
    return catalog;
  }

  /**
   * The scenarios of a file in YAML, JSON, CSV or XLSX, or all that is wrong with it.
   *
   * <p>Catalog rows from folders that the file names come over those of mixcost, those of this library's own catalog
   * over both. A {@link #readRun saved run} is a file, too, and gives the scenarios that it was made from.
   */
  public Checked<Study> read(Path file) {
    return read(file, List.of());
  }

  /**
   * The same with other words at some places, such as the id of another accelerator.
   *
   * @param words each in the place of what stands at its path, in every scenario that has it
   */
  public Checked<Study> read(Path file, List<Choice> words) {
    return SavedRunReader.find(file, access)
        .map(found -> found.then(run -> new SavedStudy(run, catalog, words).read()))
        .orElseGet(() -> DocumentReader.read(file, access)
            .then(document -> new StudyReader(catalog, access).read(document, words)));
  }

  /**
   * A saved run, which is the {@code run.json} of a folder of mixcost, or why a file is none.
   *
   * <pre>{@code
   * SavedRun run = mixCost.readRun(Path.of("report/run.json")).get();
   * Comparison again = mixCost.compare(mixCost.read(run).get(), mixCost.plan(run));
   * }</pre>
   */
  public Checked<SavedRun> readRun(Path file) {
    return SavedRunReader.read(file, access);
  }

  /** The same, or nothing where a file is no result of mixcost, or cannot be read. */
  public Optional<Checked<SavedRun>> findRun(Path file) {
    return SavedRunReader.find(file, access);
  }

  /**
   * The scenarios of a saved run as they were: of the files that it has read, and of no others, with its own catalog rows under
   * those of this library's own catalog, and moved by its factors.
   */
  public Checked<Study> read(SavedRun run) {
    return new SavedStudy(run, catalog, List.of()).read();
  }

  /**
   * How a saved run was simulated, or as usual where it says nothing of that.
   *
   * @throws IllegalArgumentException if its number of draws or its seed is none
   */
  public SimulationPlan plan(SavedRun run) {
    return SavedStudy.plan(run);
  }

  /**
   * The scenarios of a text, or all that is wrong with it.
   *
   * <p>A folder with catalog rows that the text names is read, from where a file of that name would stand.
   *
   * @param name what messages call it; its ending ({@code .yaml}, {@code .json}, {@code .csv}) says the format
   */
  public Checked<Study> parse(String name, String text) {
    return parse(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The scenarios of a text in UTF-8 or of a workbook, or all that is wrong with it.
   *
   * @param name as for a text, or ending in {@code .xlsx}; {@code -}, the name of standard input, leaves the format to what
   *     the bytes hold
   */
  public Checked<Study> parse(String name, byte[] bytes) {
    return parse(name, bytes, List.of());
  }

  /** The same with other words at some places. */
  public Checked<Study> parse(String name, byte[] bytes, List<Choice> words) {
    return DocumentReader.read(name, bytes, access)
        .then(document -> new StudyReader(catalog, access).read(document, words));
  }

  /** The scenarios of several files as one study; title, date and baseline are those of the first. */
  public Checked<Study> readAll(List<Path> files) {
    return join(files.stream().map(this::read).toList());
  }

  /** Studies that were read apart as one; title, date and baseline are those of the first. */
  public Checked<Study> join(List<Checked<Study>> read) {
    Issues issues = new Issues();
    List<Study> studies = new ArrayList<>();
    for (Checked<Study> one : read) {
      issues.addAll(one.issues());
      one.found().ifPresent(studies::add);
    }
    return studies.size() < read.size() ? Checked.failed(issues) : JoinedStudy.of(studies, issues);
  }

  /**
   * A study of some of its scenarios alone, or which of them it does not have.
   *
   * <p>The first of them is the baseline where that is not among them.
   */
  public Checked<Study> only(Study study, List<String> names) {
    List<String> all = study.scenarios().stream().map(Scenario::name).toList();
    Set<String> known = new HashSet<>(all);
    Issues issues = new Issues();
    names.stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> issues.error(
            "unknown-scenario",
            Where.NOWHERE,
            "no scenario '" + name + "'" + Suggestion.didYouMean(name, all),
            "there are " + String.join(", ", all)));
    return issues.hasErrors() ? Checked.failed(issues) : Checked.of(study.only(names));
  }

  /**
   * A study that was built in code, or all that the same in a file would be refused for: numbers that may not stand at
   * their path, shares that do not sum to 1, a mix without data, parts larger than their model, correlations of no input,
   * names that are taken twice, a date that is none. As in a file, the tail of a belief that lies outside of what may stand
   * there is cut.
   */
  public Checked<Study> check(Study study) {
    return StudyCheck.check(study);
  }

  /**
   * A scenario with another quantity in the place of the one of its name, or what is wrong with that; it must be one that
   * the scenario states.
   *
   * <pre>{@code
   * Citation offer = Citation.stated("offer of July 2026");
   * Scenario cheaper = mixCost.with(scenario, InputPath.TRAINING_PRICE.of(2.1, offer)).get();
   * }</pre>
   */
  public Checked<Scenario> with(Scenario scenario, Quantity other) {
    return ScenarioCopy.with(scenario, other);
  }

  /**
   * The same, written as in a file.
   *
   * @param path such as {@code data.real.journals.price}
   * @param value such as {@code 2 to 3 USD/Mtok}
   */
  public Checked<Scenario> with(Scenario scenario, String path, String value) {
    return InputPath.find(path)
        .then(input -> input.parse(value, Citation.stated("the request")))
        .then(other -> with(scenario, other));
  }

  /**
   * A study with inputs, or what rows of the catalog say, moved by factors, or what is wrong with them.
   *
   * @param factors such as {@code training.price=70%}, each for every scenario that has the input
   */
  public Checked<Study> scale(Study study, List<String> factors) {
    return ScaleReader.scale(study, factors);
  }

  /** What a scenario costs when every input has its median. */
  public Estimate estimate(Scenario scenario) {
    Inputs inputs = new Inputs();
    CostModel model = CostModel.plan(scenario, inputs);
    return Estimate.of(model, inputs.central());
  }

  /** What the scenarios of a study cost, with intervals, and how each differs from the baseline, draw by draw. */
  public Comparison compare(Study study, SimulationPlan plan) {
    return Comparison.of(study, plan);
  }

  /** The same, and reports how far it has come. */
  public Comparison compare(Study study, SimulationPlan plan, Progress progress) {
    return Comparison.of(study, plan, progress);
  }

  /** A study that is compared many times, with inputs held at one value or another: for a slider, say. */
  public Prepared prepare(Study study) {
    return Prepared.of(Models.plan(study));
  }

  /** When the money is spent of each scenario that says when it begins, on the draws on which all were compared. */
  public List<Spending> spending(Comparison comparison, Progress progress) {
    return SpendingRun.of(comparison, progress);
  }

  /** How the predicted quality of each scenario differs from the baseline's, and what equal quality costs. */
  public List<QualityDifference> compareQuality(Study study, SimulationPlan plan) {
    return compareQuality(study, plan, new Progress());
  }

  private static List<QualityDifference> compareQuality(
      Study study, SimulationPlan plan, Progress progress) {
    return Parts.of(study).stream()
        .flatMap(part -> QualityComparison.of(Models.plan(part), plan, progress).stream())
        .toList();
  }

  /** Which inputs drive each total and, apart, each difference to the baseline. */
  public Sensitivity sensitivity(Study study, SimulationPlan plan) {
    return sensitivity(study, plan, new Progress());
  }

  /**
   * The same, and reports how far it has come.
   *
   * @param plan whose draws are the base samples: for each of them what an input reaches is evaluated
   */
  public Sensitivity sensitivity(Study study, SimulationPlan plan, Progress progress) {
    int samples = Math.toIntExact(plan.samples());
    return SensitivityRun.of(Models.plan(study), samples, plan.seed(), progress);
  }

  /**
   * What scenarios cost over a grid of values of one or several inputs, or what is wrong with the question.
   *
   * <pre>{@code
   * SweepQuestion question = new SweepQuestion(study, List.of("training.price=2:3:0.5"));
   * Sweep sweep = mixCost.sweep(question, SimulationPlan.usual(), new Progress()).get();
   * }</pre>
   *
   * <p>Where words are chosen, such as accelerators, the files are read with each:
   *
   * <pre>{@code
   * new SweepQuestion(
   *     words -> mixCost.read(Path.of("mix.yaml"), words), List.of("training.vendor=aws,lambda"));
   * }</pre>
   */
  public Checked<Sweep> sweep(SweepQuestion question, SimulationPlan plan, Progress progress) {
    return GridReader.read(question, GridReader.MOST_KEPT)
        .then(grid -> Checked.of(grid.evaluate(plan, progress)));
  }

  /**
   * The points of such a sweep, to work through slice by slice, on several machines even; or what is wrong with the
   * question.
   */
  public Checked<Grid> grid(SweepQuestion question) {
    return GridReader.read(question, GridReader.MOST_POINTS);
  }

  /**
   * The best of what may be changed in a scenario, or what is wrong with the question.
   *
   * <pre>{@code
   * Optimization wish = study.optimization().get();
   * Optimum optimum = mixCost.optimize(words -> mixCost.read(file, words), wish, plan, new Progress()).get();
   * }</pre>
   *
   * @param studies the scenarios, read with whatever words are chosen
   * @param plan by whose draws the best is confirmed
   */
  public Checked<Optimum> optimize(
      Studies studies, Optimization request, SimulationPlan plan, Progress progress) {
    return problem(studies, request)
        .then(problem -> Checked.of(Optimum.of(problem, plan, progress)));
  }

  /**
   * A scenario file in YAML with the best in the place of where its search has started, each value with its provenance; or
   * what is wrong with that. What the file names is named from where it stands.
   */
  public Checked<String> write(Path file, Best best) {
    return DocumentReader.read(file, access)
        .then(document -> new BestFile(document, best, version()).write());
  }

  /** What is sought, before it is looked for; or all that is wrong with the question. */
  public Checked<Problem> problem(Studies studies, Optimization request) {
    return OptimumReader.read(studies, request);
  }

  /**
   * Where two scenarios cost the same as one input moves, or what is wrong with the question.
   *
   * @param plan of whose draws at most {@link Breakeven#MOST_DRAWS} are searched
   */
  public Checked<Breakeven> breakeven(
      BreakevenQuestion question, SimulationPlan plan, Progress progress) {
    List<Scenario> scenarios = question.study().scenarios();
    return new VariationReader(Models.plan(question.study()))
        .range(question.vary())
        .then(variation -> Checked.of(Breakeven.of(
            variation.models(),
            scenarios.indexOf(question.first()),
            scenarios.indexOf(question.second()),
            variation.moved(),
            (int) Math.min(Breakeven.MOST_DRAWS, plan.samples()),
            plan.seed(),
            progress)));
  }

  /** What the two scenarios of a break-even cost over its range. */
  public Sweep curves(Breakeven breakeven, SimulationPlan plan, Progress progress) {
    Models models = breakeven.models();
    List<CostModel> two =
        Stream.of(breakeven.first(), breakeven.second()).map(models.all()::get).toList();
    Sweep.Axis axis =
        new Sweep.Axis(breakeven.range().input(), breakeven.range().values());
    return Grid.of(new Models(models.study(), two, models.inputs()), List.of(axis))
        .evaluate(plan, progress);
  }

  /**
   * Which scenario to choose: what each costs on average and in bad cases, how much that is over the best of each draw, and
   * what would have to be true for the next one to be as good; or what is wrong with the question.
   *
   * <pre>{@code
   * DecideQuestion question = DecideQuestion.ofTotals(study);
   * Recommendation choice = mixCost.decide(question, SimulationPlan.usual(), new Progress()).get();
   * List<String> best = choice.table().pick().best();
   * }</pre>
   */
  public Checked<Recommendation> decide(
      DecideQuestion question, SimulationPlan plan, Progress progress) {
    return DecidePlan.of(question).then(decision -> Checked.of(decision.decide(plan, progress)));
  }

  /**
   * What it is worth to measure an input before choosing a scenario, and in which size of a pilot; or what is wrong with the
   * question.
   *
   * <pre>{@code
   * PilotQuestion question = PilotQuestion.ofTotals(study);
   * Pilots pilots = mixCost.pilots(question, SimulationPlan.of(PilotPlan.DEFAULT_SAMPLES, 42), new Progress()).get();
   * boolean isWorthIt = pilots.each().get(0).isWorthIt();
   * }</pre>
   *
   * @param plan of at most {@link PilotPlan#MOST_SAMPLES} draws
   */
  public Checked<Pilots> pilots(PilotQuestion question, SimulationPlan plan, Progress progress) {
    return pilotPlan(question).then(pilots -> Checked.of(pilots.value(plan, progress)));
  }

  /** What pilots would measure, before it is worked out; or all that is wrong with the question. */
  public Checked<PilotPlan> pilotPlan(PilotQuestion question) {
    return PilotReader.read(question);
  }

  /**
   * Why the total of one scenario differs from that of another: each driver's part of the difference.
   *
   * <pre>{@code
   * Bridge bridge = mixCost.bridge(study, "gpt3-2020", "mostly-synthetic", SimulationPlan.of(2048, 42));
   * Bridge.Driver largest = bridge.drivers().get(0);
   * String text = largest.label() + ": " + largest.part().central() + " USD";
   * }</pre>
   *
   * @throws IllegalArgumentException if the study has no scenario of a name
   */
  public Bridge bridge(Study study, String from, String to, SimulationPlan plan) {
    return BridgePlan.of(BridgeQuestion.ofTotals(study, from, to))
        .get()
        .build(plan, new Progress());
  }

  /** Why the total of each other scenario differs from the baseline's, over the draws of a plan but not very many. */
  public List<Bridge> bridges(Study study, SimulationPlan plan, Progress progress) {
    SimulationPlan few = plan.ofAtMost(SimulationPlan.DEFAULT_SAMPLES);
    return plan.threads()
        .map(
            study.others(),
            scenario -> BridgePlan.of(
                    BridgeQuestion.ofTotals(study, study.baseline(), scenario.name()))
                .get()
                .build(few, progress));
  }

  /**
   * What decides between the cheapest scenario and the runner-up or, of one scenario, how much it costs, over few draws;
   * nothing where the two cost the same.
   */
  public Optional<Decision> decision(Comparison comparison, Progress progress) {
    return comparison.rivals().stream().anyMatch(Difference::isTie)
        ? Optional.empty()
        : Optional.of(DecisionRun.of(this, comparison, progress));
  }

  /** Why another figure differs, or by other drivers, or what is wrong with the question. */
  public Checked<Bridge> bridge(BridgeQuestion question, SimulationPlan plan, Progress progress) {
    return BridgePlan.of(question).then(bridge -> Checked.of(bridge.build(plan, progress)));
  }

  /**
   * Why the figures of a study are others than before: the difference of each scenario that is in both, by cause and by
   * input; or what is wrong with the question.
   *
   * <pre>{@code
   * DiffQuestion question = DiffQuestion.ofTotals(before, after);
   * StudyDiff diff = mixCost.diff(question, SimulationPlan.of(2048, 42), new Progress()).get();
   * Contribution paid = diff.scenarios().get(0).parts().get(Cause.CATALOG_PRICES);
   * }</pre>
   */
  public Checked<StudyDiff> diff(DiffQuestion question, SimulationPlan plan, Progress progress) {
    return DiffRun.of(question, plan, progress);
  }

  /**
   * What a saved run has found of a figure, so that a difference tells apart what the program makes of the same now; nothing
   * where a file is none.
   *
   * @param figure the id of a line, such as {@code total}
   */
  public Optional<SavedResult> savedResult(Path file, String figure) {
    return SavedRunReader.of(file, access).flatMap(reader -> savedResult(reader, figure));
  }

  private static Optional<SavedResult> savedResult(SavedRunReader reader, String figure) {
    Map<String, Contribution> figures = reader.figures(figure);
    return reader
        .run()
        .found()
        .filter(run -> !figures.isEmpty())
        .flatMap(run -> create()
            .read(run)
            .found()
            .map(study -> new SavedResult(
                figures,
                study,
                SavedStudy.plan(run),
                SavedResult.madeWith(run.version(), List.of()),
                SavedResult.madeWith(version(), run.changed(Catalog.builtInFiles())))));
  }

  /** What a difference was made from: the files as they were and as they are. */
  public Provenance provenance(StudyDiff diff) {
    return provenance(diff.question().before(), diff.plan())
        .and(provenance(diff.question().after(), diff.plan()));
  }

  /**
   * Where a figure of a scenario comes from, down to what the scenario, the catalog or a default says; or what is wrong
   * with the question.
   *
   * @param line its id, such as {@code total}
   */
  public Checked<Explanation> explain(
      Study study, String scenario, String line, SimulationPlan plan) {
    return explain(study, Optional.of(scenario), line, plan, new Progress());
  }

  /**
   * The same, and reports how far it has come.
   *
   * @param scenario its name; if missing the baseline or, where that has no such line, the first that has
   */
  public Checked<Explanation> explain(
      Study study, Optional<String> scenario, String line, SimulationPlan plan, Progress progress) {
    return Explainer.of(study, scenario, line)
        .then(explainer -> Checked.of(explainer.explain(plan, progress)));
  }

  /**
   * What a bill says, in CSV or XLSX, or all that is wrong with it.
   *
   * @param mappings which of its rows are on which line of the plan, where it has no column that says so
   */
  public Checked<Charges> readBill(Path file, List<LineMapping> mappings) {
    return ChargesReader.read(file, mappings, access);
  }

  /**
   * What a project has cost against its plan, why, and what it will cost in the end; or why the bill cannot be compared with
   * the plan.
   *
   * <pre>{@code
   * Charges bill = mixCost.readBill(Path.of("bill.csv"), List.of()).get();
   * Actuals actuals = mixCost.actuals(study, "now", bill, SimulationPlan.of(4096, 42), new Progress()).get();
   * long overspentCents = actuals.total().differenceCents();
   * }</pre>
   *
   * @param scenario that is the plan, by its name
   * @param plan draws, all of which are kept
   * @throws IllegalArgumentException if the study has no such scenario
   */
  public Checked<Actuals> actuals(
      Study study, String scenario, Charges bill, SimulationPlan plan, Progress progress) {
    return ActualsRun.of(study.only(List.of(scenario)), bill, plan, progress);
  }

  /** What a comparison of a bill with its plan was made from. */
  public Provenance provenance(Study study, Actuals actuals, SimulationPlan plan) {
    return provenance(study.only(List.of(actuals.scenario().name())), plan).with(actuals.bill());
  }

  /** The runs of a table in CSV, or all that is wrong with it. */
  public Checked<RunTable> readRuns(Path file) {
    return RunsReader.read(file, access);
  }

  /**
   * A scaling law fitted to runs, with joint uncertainty, or what the runs cannot tell; what they tell only weakly is
   * among its findings.
   *
   * <pre>{@code
   * RunTable runs = mixCost.readRuns(Path.of("runs.csv")).get();
   * LawFit fit = mixCost.fit(runs, FitPlan.of(500, 42), new Progress()).get();
   * double alpha = fit.law().alpha();
   * }</pre>
   */
  public Checked<LawFit> fit(RunTable runs, FitPlan plan, Progress progress) {
    Checked<LawFit> fit = FitRun.of(runs.runs(), plan, progress);
    Where where = Where.inFile(runs.file().file());
    return new Checked<>(
        fit.found(), fit.issues().stream().map(issue -> issue.at(where)).toList());
  }

  /** What a law was fitted to. */
  public Provenance provenance(RunTable runs, FitPlan plan) {
    return new Provenance(
        version(),
        List.of(runs.file()),
        List.of(),
        List.of(),
        "",
        "",
        "",
        plan.seed(),
        plan.refits());
  }

  /**
   * What a public list of prices has for a catalog of one's own: rows, what is skipped and why; or why none can be taken.
   * Nothing is written.
   */
  public Checked<PriceImport> importPrices(ImportPlan plan) {
    return PriceImporter.read(plan);
  }

  /** Published runs of a table in CSV, in the columns of the catalog table runs, or all that is wrong with it. */
  public Checked<PublishedRunTable> readPublishedRuns(Path file) {
    return new PublishedRunsReader(catalog).read(file, access);
  }

  /** How far off estimates are of the hours and the cost of the published runs of the catalog. */
  public Backtest backtest(Progress progress) {
    return Backtest.of(catalog.publishedRuns(), catalog, progress);
  }

  /** The same of the runs of a file; by the rule of the catalog, unless that was fitted on a run of the same id. */
  public Backtest backtest(PublishedRunTable runs, Progress progress) {
    return Backtest.of(runs.runs(), catalog, progress);
  }

  /** How far off predictions of quality are, by the law and the beliefs of the catalog. */
  public QualityBacktest backtestQuality(SimulationPlan plan, Progress progress) {
    return QualityBacktest.of(catalog, plan, progress);
  }

  /** The default rule of utilization as the published runs of the catalog give it, not rounded. */
  public UtilizationRule fitUtilization() {
    return Backtest.fit(catalog);
  }

  /** What a back-test was made from: the catalog, and files of runs if it is of those. */
  public Provenance provenance(List<InputFile> runs) {
    return new Provenance(
        version(), runs, catalog.files(), List.of(), "", "", catalog.date(), 0, 0);
  }

  /** What a back-test of quality was made from. */
  public Provenance provenance(SimulationPlan plan) {
    return new Provenance(
        version(),
        List.of(),
        catalog.files(),
        List.of(),
        "",
        "",
        catalog.date(),
        plan.seed(),
        plan.samples());
  }

  /** What a comparison was made from. */
  public Provenance provenance(Comparison comparison) {
    return provenance(comparison.study(), comparison.plan());
  }

  /** What the scenarios of a study cost, and what that was made from. */
  public Findings estimates(Study study, SimulationPlan plan, Progress progress) {
    Comparison comparison = compare(study, plan, progress);
    return Findings.of(comparison, provenance(comparison)).spent(spending(comparison, progress));
  }

  /** What the scenarios of a study cost, how good they are, and what that was made from. */
  public Findings findings(Study study, SimulationPlan plan, Progress progress) {
    Comparison comparison = Comparison.of(study, plan, progress);
    return new Findings(
        comparison,
        Optional.empty(),
        compareQuality(study, plan, progress),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        spending(comparison, progress),
        provenance(comparison));
  }

  /**
   * All that a report has to say of a study: the findings, what decides, why totals differ and which published works are
   * nearest.
   *
   * <pre>{@code
   * Findings findings = mixCost.report(study, SimulationPlan.usual(), new Progress());
   * ReportFolder.write(new StudyDocument(findings), Path.of("report"));
   * }</pre>
   */
  public Findings report(Study study, SimulationPlan plan, Progress progress) {
    Findings found = findings(study, plan, progress);
    return found
        .with(decision(found.comparison(), progress))
        .with(bridges(found.comparison().shortlist().study(), plan, progress))
        .with(nearestEvidence(study));
  }

  /** How much text there is, and when demand meets it, by the catalog. */
  public StockOutlook stock() {
    return stock(catalog);
  }

  /** The same, by the catalog of a study, which may have rows of its own; of several files by that of the first. */
  public StockOutlook stock(Study study) {
    return stock(catalogs(study).get(0));
  }

  private static StockOutlook stock(Catalog catalog) {
    return StockOutlook.of(
        catalog, (int) SimulationPlan.DEFAULT_SAMPLES, SimulationPlan.DEFAULT_SEED);
  }

  /**
   * Which published works are nearest to the synthetic text of a study, by its catalogs, which may have rows of their
   * own.
   */
  public NearestEvidence nearestEvidence(Study study) {
    return NearestEvidence.of(
        study,
        catalogs(study).stream()
            .flatMap(found -> found.syntheticEvidence().stream())
            .distinct()
            .toList());
  }

  /** What a study was made from. */
  public Provenance provenance(Study study, SimulationPlan plan) {
    List<Catalog> catalogs = catalogs(study);
    return new Provenance(
        version(),
        study.files(),
        catalogs.stream().flatMap(found -> found.files().stream()).distinct().toList(),
        study.scenarios().stream()
            .flatMap(scenario -> scenario.scales().stream())
            .map(ScaleUsed::text)
            .distinct()
            .toList(),
        study.asOf(),
        study.prices().map(PriceUsed::dates).orElse(""),
        catalogs.stream().map(Catalog::date).max(String::compareTo).orElseThrow(),
        plan.seed(),
        plan.samples());
  }

  /** The catalogs in which the values of a study were looked up. */
  private List<Catalog> catalogs(Study study) {
    return study.catalogs().isEmpty() ? List.of(catalog) : study.catalogs();
  }

  /** The version of this library, or {@code development} when it does not run from its jar. */
  public static String version() {
    Optional<String> ofModule = Optional.ofNullable(MixCost.class.getModule().getDescriptor())
        .flatMap(ModuleDescriptor::rawVersion);
    return ofModule
        .or(() -> Optional.ofNullable(MixCost.class.getPackage().getImplementationVersion()))
        .orElse("development");
  }
}
