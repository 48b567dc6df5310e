package org.mixcost.load;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.analysis.sweep.Choice;
import org.mixcost.catalog.Catalog;
import org.mixcost.catalog.OwnTables;
import org.mixcost.file.FileAccess;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Suggestion;
import org.mixcost.load.document.Document;
import org.mixcost.load.document.Node;
import org.mixcost.scenario.Optimization;
import org.mixcost.scenario.Pilot;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Statement;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.format.FileKeys;

/** Turns documents into the scenarios they describe. */
public final class StudyReader {
  private final Catalog catalog;
  private final FileAccess access;

  /** A reader of files that may name any others. */
  public StudyReader(Catalog catalog) {
    this(catalog, FileAccess.ANYWHERE);
  }

  /**
   * A reader of files.
   *
   * @param access by which others are read that they name
   */
  public StudyReader(Catalog catalog, FileAccess access) {
    this.catalog = catalog;
    this.access = access;
  }

  /** The same with other words at some places. */
  public Checked<Study> read(Document document, List<Choice> words) {
    return ChoiceWriter.write(document, words).then(this::read);
  }

  /** All scenarios of a file, or all that is wrong with it. */
  public Checked<Study> read(Document document) {
    return document
        .foreign()
        .map(Checked::<Study>failed)
        .orElseGet(() -> study(document, folders(document)));
  }

  private Checked<Study> study(Document document, Checked<List<OwnTables>> folders) {
    return folders
        .then(catalog::beneathOwn)
        .then(found -> new StudyReader(
                isOwnPreferred(document) ? found.preferringOwn() : found, access)
            .study(document));
  }

  /** Whether own prices count alone. */
  private boolean isOwnPreferred(Document document) {
    return file(document, new Issues()).find(FileKeys.PREFER).isPresent();
  }

  private SectionReader file(Document document, Issues issues) {
    return file(document, catalog.date(), Rates.none(), issues);
  }

  private SectionReader file(Document document, String asOf, Rates rates, Issues issues) {
    return new SectionReader(FileKeys.SECTION, document.root(), "", reading(asOf, rates, issues));
  }

  /** The folders with own catalog rows that a file names, from where the file stands. */
  private Checked<List<OwnTables>> folders(Document document) {
    SectionReader file = file(document, new Issues());
    Issues issues = new Issues();
    List<OwnTables> folders = new ArrayList<>();
    for (Node.Text named : file.get(FileKeys.CATALOG)) {
      try {
        Path folder = Path.of(document.file()).resolveSibling(named.text()).normalize();
        folders.add(OwnTables.ofFolder(folder, named.where(), access));
      } catch (InvalidPathException noPath) {
        issues.error("no-catalog", named.where(), "'" + named.text() + "' is no path of a folder");
      }
    }
    return Checked.of(folders, issues);
  }

  private Checked<Study> study(Document document) {
    Issues issues = new Issues();
    issues.addAll(document.issues());
    SectionReader file = file(document, issues);
    file.find(FileKeys.MIXCOST);
    refuseUnusedPrefer(file);
    String stated = file.get(FileKeys.AS_OF);
    String asOf = stated.isEmpty() ? catalog.date() : stated;
    Rates rates = Rates.of(file);
    FormCheck form = new FormCheck(reading(asOf, rates, new Issues()));
    form.check(FileKeys.SECTION, document.root(), "");
    issues.addAll(form.errors());
    ScenariosReader reader =
        new ScenariosReader(catalog, access, asOf, rates, rates.ofResults(file, issues), issues);
    List<Scenario> scenarios = reader.read(file);
    List<Pilot> pilots = PilotsReader.read(file(document, asOf, rates, issues));
    rates.refuseUnused(file, issues);
    String baseline = baseline(file, scenarios);
    List<Statement> statements = StatementReader.read(file);
    Optional<Optimization> optimization =
        file.find(FileKeys.OPTIMIZE).map(OptimizationReader::read);
    if (issues.hasErrors()) {
      return Checked.failed(issues);
    }
    String title = file.get(FileKeys.TITLE);
    Study study = new Study(
        title.isEmpty() ? fileName(document) : title,
        asOf,
        baseline,
        scenarios,
        List.of(),
        statements,
        optimization,
        pilots,
        Stream.concat(Stream.of(document.input()), reader.files().stream()).toList(),
        List.of(catalog));
    return file.has(FileKeys.CORRELATIONS)
        ? Checked.of(study.with(new CorrelationResolver(file, study).resolve()), issues)
        : Checked.of(study, issues);
  }

  /** What a study without a title is called. */
  private static String fileName(Document document) {
    return Path.of(document.file()).getFileName().toString();
  }

  private void refuseUnusedPrefer(SectionReader file) {
    if (file.find(FileKeys.PREFER).isPresent() && catalog.files().isEmpty()) {
      file.error(
          "unused-key",
          file.where(FileKeys.PREFER),
          "'prefer' changes nothing, as there is no own catalog",
          "write catalog: FOLDER, or call with --catalog DIR");
    }
  }

  private Reading reading(String asOf, Rates rates, Issues issues) {
    return new Reading(catalog, access, asOf, issues, new WrittenKeys(), where -> "", rates);
  }

  private static String baseline(SectionReader file, List<Scenario> scenarios) {
    List<String> names = scenarios.stream().map(Scenario::name).toList();
    String stated = file.get(FileKeys.BASELINE);
    if (!stated.isEmpty() && !names.contains(stated)) {
      file.error(
          "unknown-scenario",
          file.where(FileKeys.BASELINE),
          "no scenario '" + stated + "'" + Suggestion.didYouMean(stated, names),
          "");
    }
    return stated.isEmpty() && !names.isEmpty() ? names.get(0) : stated;
  }
}
