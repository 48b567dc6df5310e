package org.mixcost.report.present;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Where;
import org.mixcost.report.chart.draw.Letters;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;

/**
 * Titles on charts: where no font of the machine has their letters, ids, which are there for sure, stand in for them. What is
 * longer than any reader takes in is cut; the page has all of it.
 */
public final class ChartTitle {
  private static final int MOST = 120;
  private static final String CUT = "\u2026";

  private ChartTitle() {}

  /** What a scenario is called on a chart. */
  public static String of(Scenario scenario) {
    return cut(Letters.areThere(scenario.title()) ? scenario.title() : scenario.name());
  }

  /** What a study is called on a chart. */
  public static String of(Study study) {
    return cut(Letters.areThere(study.title()) ? study.title() : names(study));
  }

  private static String cut(String title) {
    boolean isLong = title.codePointCount(0, title.length()) > MOST;
    return isLong ? title.substring(0, title.offsetByCodePoints(0, MOST)).strip() + CUT : title;
  }

  private static String names(Study study) {
    return study.scenarios().stream().map(Scenario::name).collect(joining(", "));
  }

  /** Of the titles of a study whose letters no font of this machine has. */
  public static List<Issue> warnings(Study study) {
    Stream<Issue> ofStudy = Letters.areThere(study.title())
        ? Stream.empty()
        : Stream.of(missing(study.title(), names(study)));
    Stream<Issue> ofScenarios = study.scenarios().stream()
        .filter(scenario -> !Letters.areThere(scenario.title()))
        .map(scenario -> missing(scenario.title(), scenario.name()));
    return Stream.concat(ofStudy, ofScenarios).toList();
  }

  private static Issue missing(String title, String shown) {
    return Issue.warning(
            "missing-letters",
            Where.NOWHERE,
            "no font of this machine has all letters of '%s'; charts say '%s'"
                .formatted(title, shown))
        .withHelp("install a font of that script");
  }
}
