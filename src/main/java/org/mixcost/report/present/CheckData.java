package org.mixcost.report.present;

import java.util.List;
import java.util.Optional;
import org.mixcost.issue.Issue;
import org.mixcost.report.document.Data;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.Data.Items;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;

/**
 * What is wrong with a scenario file, for programs.
 *
 * @param study what it describes, if it can be used
 * @param issues all that was found
 */
public record CheckData(String file, Optional<Study> study, List<Issue> issues) {
  public CheckData {
    issues = List.copyOf(issues);
  }

  /** Files one after the other. */
  public static Data of(List<CheckData> files) {
    return Fields.NONE.with("kind", "check").with("files", Items.of(files, CheckData::data));
  }

  private Data data() {
    List<Scenario> scenarios = study.map(Study::scenarios).orElse(List.of());
    return Fields.NONE
        .with("file", file)
        .with("usable", study.isPresent())
        .with("scenarios", Items.ofTexts(scenarios.stream().map(Scenario::name).toList()))
        .with("names", names(scenarios))
        .with("issues", IssueData.of(issues));
  }

  /** What names of the file stand for in the catalog. */
  private static Data names(List<Scenario> scenarios) {
    return Items.of(
        scenarios.stream()
            .flatMap(scenario -> scenario.names().stream())
            .distinct()
            .toList(),
        name -> Fields.NONE
            .with("written", name.written())
            .with("id", name.id())
            .with("path", name.path()));
  }
}
