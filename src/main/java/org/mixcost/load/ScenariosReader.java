package org.mixcost.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mixcost.catalog.Catalog;
import org.mixcost.file.FileAccess;
import org.mixcost.issue.InputFile;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.load.document.Node;
import org.mixcost.load.moves.Scales;
import org.mixcost.quantity.Currency;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.format.FileKeys;
import org.mixcost.scenario.format.ScenarioKeys;

/** Reads the scenarios of a file: lets them inherit, resolves each, and refuses what none of them has read. */
final class ScenariosReader {
  private final Catalog catalog;
  private final FileAccess access;
  private final String asOf;
  private final Rates rates;
  private final Currency currency;
  private final Issues issues;
  private final Scales scales;
  private final WrittenKeys written = new WrittenKeys();
  private final List<Scenario> scenarios = new ArrayList<>();
  private final List<InputFile> files = new ArrayList<>();

  /**
   * A reader of one file.
   *
   * @param access by which files are read that scenarios name
   * @param currency that money is counted in
   * @param issues of the file; what is found wrong is added
   */
  ScenariosReader(
      Catalog catalog,
      FileAccess access,
      String asOf,
      Rates rates,
      Currency currency,
      Issues issues) {
    this.catalog = catalog;
    this.access = access;
    this.asOf = asOf;
    this.rates = rates;
    this.currency = currency;
    this.issues = issues;
    this.scales = new Scales(issues);
  }

  List<Scenario> read(SectionReader file) {
    Node.Mapping none = new Node.Mapping(Map.of(), file.where());
    Issues misplaced = new Issues();
    Inheritance inheritance = new Inheritance(
        file.entries(FileKeys.SCENARIOS), file.mapping(FileKeys.DEFAULTS).orElse(none), misplaced);
    Map<String, Node.Mapping> nodes = inheritance.resolve();
    nodes.keySet().forEach(name -> resolve(name, nodes, inheritance));
    scales.refuseIdle();
    misplaced.toList().stream()
        .filter(issue -> !issues.hasErrorAt(issue.where()))
        .forEach(issues::add);
    nodes.forEach((name, node) -> {
      if (!inheritance.isCutOff(name)) {
        written.refuseUnread(ScenarioKeys.SECTION, node, "", issues);
      }
    });
    return scenarios;
  }

  /** Files that the scenarios name, once they are read. */
  List<InputFile> files() {
    return files.stream().distinct().toList();
  }

  private void resolve(String name, Map<String, Node.Mapping> nodes, Inheritance inheritance) {
    Issues own = new Issues();
    Reading reading = new Reading(
        catalog, access, asOf, own, written, where -> inheritance.parent(name, where), rates);
    new FasterPrecision(nodes).question(name, reading);
    SectionReader keys = new SectionReader(ScenarioKeys.SECTION, nodes.get(name), "", reading);
    ScenarioResolver resolver = new ScenarioResolver(name, keys);
    List<Scales.Factor> factors = resolver.factors();
    scenarios.add(scales.apply(resolver.resolve(currency), factors));
    files.addAll(reading.files());
    boolean isCutOff = inheritance.isCutOff(name);
    own.toList().stream().filter(issue -> !(isCutOff && isMissing(issue))).forEach(issues::add);
  }

  private static boolean isMissing(Issue issue) {
    return issue.code().equals("missing-key");
  }
}
