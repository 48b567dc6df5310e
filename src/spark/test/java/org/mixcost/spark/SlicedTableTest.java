package org.mixcost.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.spark.LocalSpark.bits;
import static org.mixcost.spark.LocalSpark.rows;
import static org.mixcost.spark.LocalSpark.session;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.MixCost;
import org.mixcost.analysis.sweep.SweepQuestion;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** However a question is cut into slices, the rows are what the library answers here, to the last bit. */
class SlicedTableTest {
  private static final List<String> VARY =
      List.of("training.accelerator=h100-sxm-80gb,b200-sxm-180gb", "training.price=1:4:0.5");
  private static final Question.Draws DRAWS = new Question.Draws(1500, 7);
  private static final SimulationPlan PLAN = SimulationPlan.of(1500, 7);

  private final MixCost mixCost = MixCost.create();

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8})
  void aGridIsTheSweep(int slices) {
    StudyText text = Texts.text("mix.yaml", Texts.MIX);
    SweepQuestion question = new SweepQuestion(
        words -> mixCost.parse("mix.yaml", Texts.MIX.getBytes(UTF_8), words), VARY);
    SharedRows shared = Texts.shared(text, new Question.OfGrid(VARY, DRAWS));
    assertThat(bits(new SlicedTable(session()).of(shared, slices)))
        .hasSize(2 * 7 * 2)
        .isEqualTo(rows(mixCost.sweep(question, PLAN, new Progress()).get()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8})
  void aTableIsTheComparison(int slices) {
    String table = Texts.table(60);
    SharedRows shared =
        Texts.shared(Texts.text("table.csv", table), new Question.OfScenarios(DRAWS));
    assertThat(bits(new SlicedTable(session()).of(shared, slices)))
        .hasSize(61)
        .isEqualTo(rows(mixCost.compare(mixCost.parse("table.csv", table).get(), PLAN)));
  }

  @Test
  void manyPointsAreThoseOfTheSweepToo() {
    List<String> many = List.of("training.price=1:4:0.001");
    SharedRows shared = Texts.shared(
        Texts.text("mix.yaml", Texts.MIX), new Question.OfGrid(many, new Question.Draws(16, 42)));
    SweepQuestion question =
        new SweepQuestion(mixCost.parse("mix.yaml", Texts.MIX).get(), many);
    assertThat(bits(new SlicedTable(session()).of(shared, 2)))
        .hasSize(3001 * 2)
        .isEqualTo(rows(
            mixCost.sweep(question, SimulationPlan.of(16, 42), new Progress()).get()));
  }

  @Test
  void theColumnsOfAGridAreTyped() {
    StructField[] fields = Texts.shared(
            Texts.text("mix.yaml", Texts.MIX), new Question.OfGrid(VARY, DRAWS))
        .get()
        .schema()
        .fields();
    assertThat(Stream.of(fields).map(StructField::name))
        .containsExactly(
            "point",
            "training.accelerator",
            "training.price",
            "scenario",
            "currency",
            "central",
            "mean",
            "p5",
            "p50",
            "p95");
    assertThat(fields[2].dataType()).isEqualTo(DataTypes.DoubleType);
    assertThat(fields[2].getComment().get()).isEqualTo("USD/GPU-hour");
    assertThat(Stream.of(fields).filter(StructField::nullable).map(StructField::name))
        .containsExactly("mean", "p5", "p50", "p95");
  }
}
