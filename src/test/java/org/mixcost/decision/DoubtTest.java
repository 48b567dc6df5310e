package org.mixcost.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.decision.Doubt.Part;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.Studies;

/** Sums of uniform numbers, whose variances go with the squares of their widths. */
class DoubtTest {
  private static final MixCost MIX_COST = MixCost.create();

  private static Doubt doubt(Study study) {
    Comparison comparison = MIX_COST.compare(study, SimulationPlan.of(10_240, 42));
    return MIX_COST.decision(comparison, new Progress()).orElseThrow().doubt();
  }

  private static Study study(String costs) {
    return Studies.of("""
        scenarios:
          a:
            model: {parameters: 1B}
            training: {peak: 1000 TFLOP/s, utilization: 50%%, price: 0 USD/GPU-hour}
            data: {real: {web: {kind: open, tokens: 18B, processing: 0 USD/Mtok}}}
            other:
        %s
        """.formatted(costs.indent(6)));
  }

  /** Widths of 20, 40 and 40 USD: a ninth, and four ninths each. */
  @Test
  void theDoubtIsDividedByTheVarianceBehindEachKindAndAge() {
    Doubt doubt = doubt(study("""
        wage: {value: "uniform(10, 30) USD", source: "measured: pilot of May", date: 2026-05}
        fee: {value: "uniform(0, 40) USD", source: Quote of vendor B, date: 2024-12}
        toll: {value: "uniform(0, 40) USD", source: "assumption: as last year"}
        """));
    assertThat(share(doubt, SourceKind.MEASURED, SourceAge.UP_TO_A_YEAR))
        .isCloseTo(1 / 9.0, within(0.02));
    assertThat(share(doubt, SourceKind.QUOTED, SourceAge.UP_TO_TWO_YEARS))
        .isCloseTo(4 / 9.0, within(0.03));
    assertThat(share(doubt, SourceKind.ASSUMED, SourceAge.UNDATED))
        .isCloseTo(4 / 9.0, within(0.03));
    assertThat(doubt.byKind().keySet())
        .containsExactly(SourceKind.MEASURED, SourceKind.QUOTED, SourceKind.ASSUMED);
  }

  private static double share(Doubt doubt, SourceKind kind, SourceAge age) {
    return doubt.parts().stream()
        .filter(part -> part.kind() == kind && part.age() == age)
        .mapToDouble(Part::share)
        .sum();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "02-every-kind-of-source.yaml",
        "05-mc12.yaml",
        "08-phi-4-mix.yaml",
        "11-human-or-ai-preferences.yaml"
      })
  void theSharesSumToAll(String file) {
    Map<SourceKind, Double> kinds = doubt(Studies.shipped(file)).byKind();
    assertThat(kinds.values().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(1, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          2026-07-02 to 2026-07-24 | UP_TO_A_YEAR
          2025-07                  | UP_TO_A_YEAR
          2025-06                  | UP_TO_TWO_YEARS
          2024-06-30               | OLDER
          2020                     | OLDER
          last spring              | UNDATED
          2026-13                  | UNDATED
          """)
  void aSourceIsAsOldAsTheFirstOfItsDates(String date, SourceAge age) {
    assertThat(SourceAge.of(date, "2026-07")).isEqualTo(age);
  }

  @Test
  void whatIsKnownLeavesNoDoubt() {
    assertThat(doubt(study("fee: 1 USD")).parts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          measured: a pilot of May            |             | MEASURED
          Pilot of May                        |             | MEASURED
          GPT-3 paper, table D.1              | https://x.y | PUBLISHED
          published on the site of the vendor |             | PUBLISHED
          Quote of vendor B: 2.10 EUR         |             | QUOTED
          Writer, to CNBC                     |             | CLAIMED
          claim of the vendor                 | https://x.y | CLAIMED
          assumption: spot checks             | https://x.y | ASSUMED
          inferred: the days are elapsed      |             | ASSUMED
          model assumption: as by the title   |             | ASSUMED
          """)
  void aSourceSaysItsKindByItsFirstWord(String title, String url, SourceKind kind) {
    Citation citation =
        new Citation(Citation.Basis.STATED, title, url == null ? "" : url, "", "", "a.yaml:3:4");
    assertThat(SourceKind.of(Quantity.fixed("fee", 1, Unit.USD, citation))).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "rentals/a10g.on_demand, CATALOG, false, QUOTED",
    "wages/judge, CATALOG, false, PUBLISHED",
    "wages/judge, CATALOG, true, UNVERIFIED",
    "defaults/owned.pue, DEFAULT, false, DEFAULT",
    "quality/error-rate, MODEL_ASSUMPTION, true, ASSUMED"
  })
  void aRowOfTheCatalogIsWhatItsTableHolds(
      String name, Citation.Basis basis, boolean isUnverified, SourceKind kind) {
    Citation row = new Citation(basis, "somebody", "", "2026", "", "");
    Citation citation = isUnverified ? row.unverified() : row;
    assertThat(SourceKind.of(Quantity.fixed(name, 1, Unit.USD, citation))).isEqualTo(kind);
  }

  @Test
  void aNumberForWhichNobodyIsNamedHasNoSource() {
    assertThat(doubt(study("fee: \"uniform(0, 40) USD\"")).byKind().keySet())
        .containsExactly(SourceKind.UNSOURCED);
  }
}
