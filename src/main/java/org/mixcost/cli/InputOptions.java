package org.mixcost.cli;

import java.nio.file.Path;
import java.util.List;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Result;
import org.mixcost.analysis.sweep.Choice;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Where;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.SimulationPlan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The scenario files of a command, and how strictly they are read. */
final class InputOptions {
  private final PositionalParamSpec files;
  private final CatalogOption catalog = new CatalogOption(
      "Folder with own catalog rows, which come over the built-in ones and over those of a file's catalog key.");
  private final OptionSpec preferOwn = OptionSpec.builder("--prefer-own")
      .type(boolean.class)
      .defaultValue("false")
      .description(
          "Count prices of own catalogs alone where they have one for what is looked up, as a file's prefer: own does.")
      .build();
  private final OptionSpec only = OptionSpec.builder("--only")
      .paramLabel("A,B")
      .type(String.class)
      .description(
          "Scenarios to look at; the first of them is the baseline where that is not among them.")
      .build();
  private final OptionSpec scale = OptionSpec.builder("--scale")
      .paramLabel("PATH=FACTOR")
      .type(List.class)
      .auxiliaryTypes(String.class)
      .description(
          "Move an input, or what a row of the catalog says, by a factor, such as training.price=70%%; may be given for several.")
      .build();
  private final Strictness strictness = new Strictness();

  private InputOptions(PositionalParamSpec.Builder files) {
    this.files = files
        .paramLabel("FILE")
        .required(true)
        .type(List.class)
        .auxiliaryTypes(Path.class)
        .description(
            "Scenario file in YAML, JSON, CSV or XLSX, or the run.json of an earlier run; - for standard input.")
        .build();
  }

  /** One file or several. */
  InputOptions() {
    this(PositionalParamSpec.builder().arity("1..*"));
  }

  /** One file, which other parameters may follow. */
  static InputOptions ofOneFile() {
    return new InputOptions(PositionalParamSpec.builder().index("0").arity("1"));
  }

  void addTo(CommandSpec spec) {
    spec.addPositional(files);
    catalog.addTo(spec);
    spec.addOption(preferOwn);
    spec.addOption(only);
    spec.addOption(scale);
    strictness.addTo(spec);
  }

  /** The library, with the requested catalog. */
  MixCost mixCost(Caller caller) {
    MixCost found = catalog.mixCost(caller);
    boolean isPreferred = preferOwn.getValue();
    return isPreferred
        ? MixCost.with(found.catalog().preferringOwn()).reading(caller.access())
        : found;
  }

  List<Path> files() {
    List<Path> paths = files.getValue();
    return paths;
  }

  /** What is requested of the files, or a failure once all that is wrong with them has been reported. */
  Request request(SimulationPlan plan, Caller caller) {
    MixCost mixCost = mixCost(caller);
    Study study = strictness.require(read(mixCost, List.of()), caller);
    caller.check(study, plan);
    return new Request(
        mixCost,
        study,
        words -> words.isEmpty() ? Checked.of(study) : strictness.apply(read(mixCost, words)),
        plan,
        caller.progress(),
        caller);
  }

  private Checked<Study> read(MixCost mixCost, List<Choice> words) {
    Checked<Study> joined =
        mixCost.join(files().stream().map(file -> mixCost.read(file, words)).toList());
    return chosen(joined, mixCost);
  }

  /** What one file describes, or all that is wrong with it. */
  Checked<Study> read(Path file, MixCost mixCost) {
    return read(file, mixCost, List.of());
  }

  /** The same with other words at some places. */
  Checked<Study> read(Path file, MixCost mixCost, List<Choice> words) {
    return chosen(mixCost.read(file, words), mixCost);
  }

  /** Of the scenarios those that are requested, as they are moved. */
  private Checked<Study> chosen(Checked<Study> read, MixCost mixCost) {
    String names = only.getValue();
    return scaled(
        names == null
            ? read
            : read.then(study -> mixCost.only(study, List.of(names.strip().split("\\s*,\\s*")))),
        mixCost);
  }

  private Checked<Study> scaled(Checked<Study> read, MixCost mixCost) {
    List<String> factors = scale.getValue();
    return factors == null ? read : read.then(study -> mixCost.scale(study, factors));
  }

  /** What was read, as strictly as is requested. */
  <T> Checked<T> apply(Checked<T> read) {
    return strictness.apply(read);
  }

  /** What was read, or a failure once all that is wrong has been reported. */
  <T> T require(Checked<T> read, Caller caller) {
    return strictness.require(read, caller);
  }

  void report(Checked<?> read, Caller caller) {
    strictness.report(read.issues(), caller);
  }

  /** Reports warnings that only a result shows, or fails over them when strict. */
  void reportComputed(Comparison comparison, Caller caller) {
    warn(warnings(comparison), caller);
  }

  /** Reports warnings, or fails over them when strict. */
  void warn(List<Issue> warnings, Caller caller) {
    strictness.report(warnings, caller);
    if (strictness.isRefusedFor(warnings)) {
      throw Strictness.failure(warnings);
    }
  }

  /** Reports warnings that only a result shows; whether the input is not to be used for them. */
  boolean isRefusedFor(Comparison comparison, Caller caller) {
    List<Issue> warnings = warnings(comparison);
    strictness.report(warnings, caller);
    return strictness.isRefusedFor(warnings);
  }

  /** What an estimate warns of that only its result shows. */
  static List<Issue> warnings(Comparison comparison) {
    return comparison.results().stream()
        .flatMap(result -> result.computedWarnings().stream().map(issue -> of(result, issue)))
        .toList();
  }

  /** They stand nowhere in a file, so that they name their scenario. */
  private static Issue of(Result result, Issue issue) {
    return issue.at(Where.nameOnly(result.name()));
  }

  /** Whether the input is not to be used: for an error or, when strict, for a warning. */
  boolean isRefused(Checked<?> read) {
    return strictness.isRefused(read);
  }
}
