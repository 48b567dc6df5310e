package org.mixcost.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.simulate.Sampler;
import org.mixcost.testing.RandomScenarios;
import org.mixcost.testing.Studies;

/** Bills that are settled are those that would be written anew. */
class BillWriterTest {
  private static final int ROWS = 64;

  static Stream<Models> models() {
    Stream<Models> shipped = Stream.of(
            "01-headline.yaml", "02-every-kind-of-source.yaml", "05-mc12.yaml")
        .map(file -> Models.plan(Studies.shipped(file)));
    Stream<Models> random = RandomScenarios.seeds()
        .limit(20)
        .mapToObj(seed -> Models.plan(RandomScenarios.of(seed).study()));
    return Stream.concat(shipped, random);
  }

  @ParameterizedTest
  @MethodSource("models")
  void whatIsSettledIsWhatWouldBeWritten(Models models) {
    BillWriter settled = writer(models);
    BillWriter anew = writer(models);
    Draws draws = models.inputs().central(ROWS);
    settled.settle(draws, models.inputs().uncertain());
    Sampler.Samples samples = new Sampler(models.inputs(), 7).samples();
    for (int i = 0; i < 3; i++) {
      samples.next(draws);
      settled.write(draws);
      anew.write(draws);
      assertSame(models, settled, anew);
    }
  }

  private static void assertSame(Models models, BillWriter some, BillWriter others) {
    for (int i = 0; i < models.all().size(); i++) {
      for (Line line : models.all().get(i).lines()) {
        assertThat(some.bills(i).column(line))
            .as(line.id())
            .isEqualTo(others.bills(i).column(line));
      }
    }
  }

  private static BillWriter writer(Models models) {
    return new BillWriter(
        models.all(), models.all().stream().map(CostModel::lines).toList(), ROWS);
  }

  /** The price is uncertain; one scenario says of itself what the other inherits, and one needs half the hours. */
  private static final Models THREE = Studies.models("""
      scenarios:
        one:
          model: {parameters: 1B}
          training: {peak: 1000 TFLOP/s, utilization: 40%, price: 2 to 4 USD/GPU-hour}
          data: {real: {web: {kind: open, tokens: 5B, processing: 0 USD/Mtok}}}
        same:
          extends: one
          title: The same under another name
        faster:
          extends: one
          training: {utilization: 80%}
      """);

  private static double[] total(BillWriter writer, int model) {
    return writer.bills(model).column(THREE.all().get(model).total());
  }

  @Test
  void whatScenariosHaveInCommonIsWrittenOnce() {
    BillWriter writer = writer(THREE);
    assertThat(total(writer, 1)).isNotSameAs(total(writer, 0));
    writer.settle(THREE.inputs().central(ROWS), THREE.inputs().uncertain());
    assertThat(total(writer, 1)).isSameAs(total(writer, 0));
    assertThat(total(writer, 2)).isNotSameAs(total(writer, 0));
  }

  @Test
  void whatNoInputReachesIsNoLongerWritten() {
    BillWriter writer = writer(THREE);
    CostModel model = THREE.all().get(0);
    double[] hours = writer.bills(0).column(model.find("training.gpu_hours").orElseThrow());
    assertThat(writer.isWritten(hours)).isTrue();
    writer.settle(THREE.inputs().central(ROWS), THREE.inputs().named("training.price"));
    assertThat(writer.isWritten(hours)).isFalse();
    assertThat(hours[0]).isEqualTo(6.0 * 1e9 * 5e9 / (1e15 * 0.4 * 3600));
    assertThat(writer.isWritten(total(writer, 0))).isTrue();
  }

  @Test
  void whatIsSettledOnSomeDrawsIsWrittenFromNoOthers() {
    BillWriter writer = writer(THREE);
    writer.settle(THREE.inputs().central(ROWS), List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.write(THREE.inputs().central(ROWS)))
        .withMessage("the bills are settled on other draws");
  }

  @Test
  void itReadsWhatItsLinesFollowFrom() {
    CostModel model = THREE.all().get(0);
    Line hours = model.find("training.gpu_hours").orElseThrow();
    BillWriter writer = new BillWriter(List.of(model), List.of(List.of(hours)), 1);
    assertThat(writer.reads(THREE.inputs().named("training.utilization").get(0)))
        .isTrue();
    assertThat(writer.reads(THREE.inputs().named("training.price").get(0))).isFalse();
  }
}
