package org.mixcost;

import java.nio.file.Path;
import java.util.List;
import org.mixcost.analysis.sweep.Choice;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.OwnTables;
import org.mixcost.file.SavedRun;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Where;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.SimulationPlan;

/**
 * The scenarios of a saved run, read from what it has read, by the settings that change them.
 *
 * @param catalog whose own rows come over those of the run
 * @param words in the place of others, as of any file
 */
record SavedStudy(SavedRun run, Catalog catalog, List<Choice> words) {
  /** How it was simulated, or as usual. */
  static SimulationPlan plan(SavedRun run) {
    return SimulationPlan.of(
        run.find(SavedRun.SAMPLES).map(Long::parseLong).orElse(SimulationPlan.DEFAULT_SAMPLES),
        run.find(SavedRun.SEED).map(Long::parseLong).orElse(SimulationPlan.DEFAULT_SEED));
  }

  /** The study, or what is wrong with it. */
  Checked<Study> read() {
    return run.setting(SavedRun.FILES).isEmpty()
        ? Checked.failed(Issue.error(
            "no-saved-run",
            Where.NOWHERE,
            "a saved run of mixcost " + run.command() + " has no scenario files"))
        : withOwnRows().then(this::read);
  }

  private Checked<Study> read(Catalog found) {
    MixCost mixCost = MixCost.with(found).reading(run.access());
    List<Checked<Study>> files = run.setting(SavedRun.FILES).stream()
        .map(file -> mixCost.read(Path.of(file), words))
        .toList();
    return mixCost
        .join(files)
        .then(study -> only(study, mixCost))
        .then(study -> scaled(study, mixCost));
  }

  private Checked<Catalog> withOwnRows() {
    List<OwnTables> own = run
        .find(SavedRun.CATALOG)
        .map(folder -> OwnTables.ofFolder(Path.of(folder), Where.inFile(folder), run.access()))
        .stream()
        .toList();
    return catalog
        .beneathOwn(own)
        .then(found ->
            Checked.of(run.find(SavedRun.PREFER_OWN).isPresent() ? found.preferringOwn() : found));
  }

  private Checked<Study> only(Study study, MixCost mixCost) {
    return run.find(SavedRun.ONLY)
        .map(names -> mixCost.only(study, List.of(names.strip().split("\\s*,\\s*"))))
        .orElseGet(() -> Checked.of(study));
  }

  private Checked<Study> scaled(Study study, MixCost mixCost) {
    List<String> factors = run.setting(SavedRun.SCALE);
    return factors.isEmpty() ? Checked.of(study) : mixCost.scale(study, factors);
  }
}
