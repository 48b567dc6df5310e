package org.mixcost;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mixcost.catalog.Catalog;
import org.mixcost.issue.Checked;
import org.mixcost.issue.InputFile;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;
import org.mixcost.scenario.Correlation;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Statement;
import org.mixcost.scenario.Study;

/** Studies of several files as one. */
final class JoinedStudy {
  private JoinedStudy() {}

  /** The scenarios of all of them under the title, date and baseline of the first. */
  static Checked<Study> of(List<Study> studies, Issues issues) {
    List<Scenario> scenarios = new ArrayList<>();
    List<InputFile> files = new ArrayList<>();
    List<Catalog> catalogs = new ArrayList<>();
    List<Correlation> correlations = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Study study : studies) {
      files.addAll(study.files());
      catalogs.addAll(study.catalogs());
      correlations.addAll(study.correlations());
      statements.addAll(study.statements());
      for (Scenario scenario : study.scenarios()) {
        scenarios.add(scenario);
        if (!names.add(scenario.name())) {
          String file = study.files().get(0).file();
          issues.error(
              "duplicate-scenario",
              Where.inFile(file),
              "scenario '" + scenario.name() + "' is in another file too");
        }
      }
    }
    Study first = studies.get(0);
    studies.stream()
        .filter(study -> !study.currency().equals(first.currency()))
        .forEach(study -> issues.error(
            "currency-mismatch",
            Where.inFile(study.files().get(0).file()),
            "results are in " + study.currency() + ", those of the first file in "
                + first.currency(),
            "write currency: " + first.currency() + " in both"));
    return Checked.of(
        new Study(
            first.title(),
            first.asOf(),
            first.baseline(),
            scenarios,
            correlations,
            statements,
            first.optimization(),
            first.pilots(),
            files,
            catalogs),
        issues);
  }
}
