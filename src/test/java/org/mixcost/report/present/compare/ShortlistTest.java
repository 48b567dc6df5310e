package org.mixcost.report.present.compare;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Result;
import org.mixcost.report.chart.StackedBarChart;
import org.mixcost.report.document.Block.Drawing;
import org.mixcost.report.document.Block.Sentences;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.report.document.Workings.Working;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.Studies;

/** Of many scenarios, a page shows the baseline and the cheapest one by one, and all in its tables. */
class ShortlistTest {
  private static final int ALL = 40;
  private static StudyDocument document;
  private static Comparison comparison;

  @BeforeAll
  static void compare() {
    Findings findings =
        MixCost.create().findings(Studies.many(ALL), SimulationPlan.of(256, 42), new Progress());
    document = new StudyDocument(findings);
    comparison = findings.comparison();
  }

  private static List<String> names(Comparison some) {
    return some.results().stream().map(Result::name).toList();
  }

  private static ReportTable table(String id) {
    return document
        .all(ReportTable.class)
        .filter(table -> table.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void itIsTheBaselineAndTheCheapestInTheOrderOfTheStudy() {
    assertThat(names(comparison.shortlist()))
        .containsExactly("s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10", "s39");
    assertThat(comparison.shortlist().differences()).hasSize(11);
    assertThat(comparison.shortlist().shortlist()).isEqualTo(comparison.shortlist());
  }

  @Test
  void chartsHaveRoomForIt() {
    assertThat(document.all(Drawing.class).map(Drawing::chart))
        .filteredOn(StackedBarChart.class::isInstance)
        .singleElement()
        .satisfies(chart -> {
          assertThat(((StackedBarChart) chart).bars()).hasSize(12);
          assertThat(chart.caption().subtitle()).endsWith("the 11 that cost least of 40 scenarios");
        });
    assertThat(table("categories").columns()).hasSize(1 + 12);
  }

  @Test
  void tablesHaveAll() {
    assertThat(table("totals").rows()).hasSize(ALL);
    assertThat(table("differences").rows()).hasSize(ALL - 1);
    assertThat(document.all(Sentences.class).flatMap(sentences -> sentences.all().stream()))
        .anySatisfy(sentence -> assertThat(sentence.text()).contains("of 40 scenarios"));
  }

  /** A figure names how it was computed only where that is told. */
  @Test
  void noFigureLeadsNowhere() {
    Set<String> told = document.workings().orElseThrow().chapters().stream()
        .flatMap(chapter -> chapter.workings().stream())
        .map(Working::id)
        .collect(toSet());
    assertThat(document
            .all(ReportTable.class)
            .flatMap(table -> table.rows().stream())
            .flatMap(row -> row.cells().stream())
            .map(Cell::working)
            .flatMap(id -> id.stream()))
        .isNotEmpty()
        .allSatisfy(id -> assertThat(told).contains(id));
  }
}
