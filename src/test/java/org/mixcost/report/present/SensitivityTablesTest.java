package org.mixcost.report.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mixcost.MixCost;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.ReportTable.Cell;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.testing.Studies;

/** Uniform inputs that are added up explain the variance by the squares of their widths. */
class SensitivityTablesTest {
  private static final ReportTable TABLE = new SensitivityTables(
          MixCost.create().sensitivity(Studies.of("""
                  scenarios:
                    a:
                      model: {parameters: 1B}
                      training: {peak: 1000 TFLOP/s, utilization: 50%, price: 0 USD/GPU-hour}
                      data: {real: {web: {kind: open, tokens: 18B, processing: 0 USD/Mtok}}}
                      other:
                        wage: "uniform(0, 1000) USD"
                        fee: "uniform(0, 20) USD"
                        toll: "uniform(0, 10) USD"
                  """), SimulationPlan.of(4096, 42)), Naming.IDS)
      .all()
      .get(0);

  private static List<String> first() {
    return TABLE.rows().stream().map(row -> row.cells().get(0).text()).toList();
  }

  /** Squares of 20 and of 10 over that of 1,000: both below 0.1 %. */
  @Test
  void inputsThatExplainLessThanNoiseAreTheOthers() {
    assertThat(first()).containsExactly("other.wage", "2 others");
  }

  @Test
  void theSharesOfTheOthersAddUp() {
    Cell alone = TABLE.rows().get(1).cells().get(3);
    assertThat(alone.number().orElseThrow()).isBetween(0.0, 0.001);
    assertThat(TABLE.rows().get(1).cells().get(1)).isEqualTo(new Cell.Empty());
  }
}
