package org.mixcost.report.present.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mixcost.analysis.quality.evidence.NearWork;
import org.mixcost.analysis.quality.evidence.NearestEvidence;
import org.mixcost.analysis.quality.evidence.NearestEvidence.OfText;
import org.mixcost.analysis.quality.evidence.SyntheticText;
import org.mixcost.catalog.SyntheticEvidence;
import org.mixcost.catalog.SyntheticEvidence.Multiplier;
import org.mixcost.quantity.Citation;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.scenario.format.SyntheticMethod;

class EvidenceTablesTest {
  private static final SyntheticText TEXT = new SyntheticText(
      "stories", SyntheticMethod.CLOSED_BOOK, 0.2, 0.8, Optional.of(0.7), Optional.empty());

  private static SyntheticEvidence work(String method, Optional<Multiplier> multiplier) {
    return new SyntheticEvidence(
        "work",
        "A work",
        method,
        Optional.of(0.5),
        "loss",
        "3x fewer tokens",
        multiplier,
        List.of("mixing-most.rephrase"),
        Citation.stated("a test").noting("weak baseline"));
  }

  private static List<ReportTable> tables(NearWork... works) {
    OfText near = new OfText(TEXT, List.of("first", "second"), List.of(works));
    return EvidenceTables.of(new NearestEvidence(List.of(near)));
  }

  private static List<String> row(ReportTable table) {
    assertThat(table.rows()).hasSize(1);
    return table.rows().get(0).cells().stream().map(Cell::text).toList();
  }

  private static String howNear(String method, boolean isSame, Optional<Double> apart) {
    return row(tables(new NearWork(work(method, Optional.empty()), isSame, apart))
            .get(0))
        .get(6);
  }

  @Test
  void aRowHoldsWhatIsUsedWhatIsPublishedAndWhatIsPredicted() {
    Multiplier multiplier = new Multiplier(2.5, 3, false);
    NearWork near =
        new NearWork(work("closed_book", Optional.of(multiplier)), true, Optional.of(-0.3));
    assertThat(row(tables(near).get(0)))
        .containsExactly(
            "first, second",
            "stories",
            "closed_book",
            "20%",
            "80%",
            "A work",
            "same method, share 30 points lower",
            "2.5",
            "3",
            "repeats of the same text",
            "0.7",
            "");
  }

  @Test
  void whatAWorkFoundStandsWithWhatIsConfoundedAndWhetherItIsATest() {
    NearWork near = new NearWork(work("closed_book", Optional.empty()), true, Optional.of(-0.3));
    assertThat(row(tables(near).get(1)))
        .containsExactly(
            "A work",
            "closed_book",
            "50%",
            "loss",
            "3x fewer tokens",
            "weak baseline",
            "yes",
            "a test");
  }

  @Test
  void howNearAWorkIsSaysMethodAndShare() {
    assertThat(howNear("closed_book", true, Optional.of(0.0))).isEqualTo("same method, same share");
    assertThat(howNear("closed_book", true, Optional.of(0.01)))
        .isEqualTo("same method, share 1 point higher");
    assertThat(howNear("closed_book", true, Optional.empty()))
        .isEqualTo("same method, share not stated");
  }

  @Test
  void aMethodWithoutAWorkIsSaidSo() {
    assertThat(howNear("seeded", false, Optional.of(0.15)))
        .isEqualTo("no work on this method; seeded instead, share 15 points higher");
    assertThat(howNear("", false, Optional.empty()))
        .isEqualTo("no work on this method; method not stated, share not stated");
  }

  @Test
  void aTextWithoutAnyWorkStandsAllTheSame() {
    assertThat(tables()).hasSize(1);
    assertThat(row(tables().get(0))).contains("stories", "none in the catalog", "0.7");
  }
}
