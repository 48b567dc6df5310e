package org.mixcost.load;

import java.util.List;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.format.FileKeys;

/**
 * Checks a study that was built in code by the rules that a file is read by: what may stand at each path, shares that
 * sum to 1, names, sources and the date.
 *
 * <p>What a file says twice, or says and does not use, cannot be said in code and has no rule here. What is looked up in
 * a catalog is taken as whoever looked it up took it.
 */
public final class StudyCheck {
  private StudyCheck() {}

  /** The study, each belief in it cut to what may stand at its path; or all that a file would be refused for. */
  public static Checked<Study> check(Study study) {
    Issues issues = new Issues();
    checkDate(study.asOf(), issues);
    List<String> names = study.scenarios().stream().map(Scenario::name).toList();
    NamesCheck.refuseRepeated(names, Where.nameOnly(FileKeys.SCENARIOS.name()), issues);
    List<Scenario> scenarios = study.scenarios().stream()
        .map(scenario -> new ScenarioCheck(scenario, issues).check())
        .toList();
    Study checked = study.withScenarios(scenarios);
    if (!issues.hasErrors() && !study.correlations().isEmpty()) {
      checkCorrelations(checked, issues);
    }
    return Checked.of(checked, issues);
  }

  /** What contradicts itself cannot be planned, so that this is the last check. */
  private static void checkCorrelations(Study study, Issues issues) {
    CodePlaces all = new CodePlaces(FileKeys.CORRELATIONS.name());
    CorrelationCheck check = new CorrelationCheck(study, issues);
    for (int i = 0; i < study.correlations().size(); i++) {
      check.check(study.correlations().get(i), all.at(i));
    }
    check.question(all.where());
  }

  private static void checkDate(String asOf, Issues issues) {
    Where where = Where.nameOnly(FileKeys.AS_OF.name());
    FileKeys.AS_OF
        .shape()
        .parse(FileKeys.AS_OF.name(), asOf)
        .issues()
        .forEach(issue -> issues.add(issue.at(where)));
  }
}
