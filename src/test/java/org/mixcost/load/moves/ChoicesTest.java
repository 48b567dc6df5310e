package org.mixcost.load.moves;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mixcost.MixCost;
import org.mixcost.analysis.sweep.Choice;
import org.mixcost.analysis.sweep.Grid;
import org.mixcost.analysis.sweep.Sweep;
import org.mixcost.analysis.sweep.SweepQuestion;
import org.mixcost.analysis.sweep.SweepQuestion.Studies;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Progress;
import org.mixcost.simulate.SimulationPlan;

/** Words that are chosen in the place of those that a file says. */
class ChoicesTest {
  private static final MixCost MIX_COST = MixCost.create();
  private static final SimulationPlan PLAN = SimulationPlan.of(256, 7);
  private static final String FILE = """
      mixcost: 1
      as_of: 2026-10
      defaults:
        model: {parameters: 7B}
        data: {real: {web: {kind: open, tokens: 100B}}}
      scenarios:
        a:
          training: {accelerator: h100-sxm-80gb, accelerators: 64, utilization: 40%, rental: on_demand, vendor: aws}
        b: {extends: a}
        c:
          training: {gpu_hours: 1000, price: 2 USD/GPU-hour}
      """;

  private static Checked<Sweep> sweep(String... vary) {
    return MIX_COST.sweep(question(vary), PLAN, new Progress());
  }

  private static SweepQuestion question(String... vary) {
    return new SweepQuestion(
        words -> MIX_COST.parse("choices.yaml", FILE.getBytes(UTF_8), words), List.of(vary));
  }

  private static List<Figure> totals(String from, String to) {
    Study study = MIX_COST.parse("choices.yaml", FILE.replace(from, to)).get();
    return MIX_COST.compare(study, PLAN).results().stream()
        .map(result -> result.total())
        .toList();
  }

  /** Each word costs what a file with that word costs, draw by draw; where it is inherited, too. */
  @ParameterizedTest
  @CsvSource({
    "training.accelerator, h100-sxm-80gb, h200-sxm-141gb",
    "training.vendor, aws, lambda",
    "as_of, 2026-10, 2025-10",
  })
  void aWordIsTheFileWithThatWord(String path, String written, String other) {
    Sweep sweep = sweep(path + "=" + written + "," + other).get();
    assertThat(sweep.chosen()).containsExactly(path);
    assertThat(sweep.points())
        .extracting(Sweep.Point::words)
        .containsExactly(List.of(written), List.of(other));
    assertThat(sweep.points().get(0).totals()).isEqualTo(totals("", ""));
    assertThat(sweep.points().get(1).totals()).isEqualTo(totals(written, other));
  }

  @Test
  void aScenarioBeforeAColonTakesTheWordAlone() {
    List<Figure> both = totals("vendor: aws", "vendor: lambda");
    List<Figure> plain = totals("", "");
    assertThat(sweep("b:training.vendor=lambda").get().points().get(0).totals())
        .containsExactly(plain.get(0), both.get(1), plain.get(2));
  }

  @Test
  void whoInheritsFromItDoesNotTakeTheWord() {
    List<Figure> both = totals("vendor: aws", "vendor: lambda");
    List<Figure> plain = totals("", "");
    assertThat(sweep("a:training.vendor=lambda").get().points().get(0).totals())
        .containsExactly(both.get(0), plain.get(1), plain.get(2));
  }

  /** Who inherits from an heir has it from there. */
  @Test
  void norDoHeirsOfHeirs() {
    String any = FILE.replace(", vendor: aws", "") + "  d: {extends: b}\n  e: {extends: d}\n";
    Checked<Sweep> sweep = MIX_COST.sweep(
        new SweepQuestion(
            words -> MIX_COST.parse("choices.yaml", any.getBytes(UTF_8), words),
            List.of("a:training.vendor=lambda")),
        PLAN,
        new Progress());
    List<Figure> totals = sweep.get().points().get(0).totals();
    assertThat(totals.get(3)).isEqualTo(totals.get(1)).isNotEqualTo(totals.get(0));
    assertThat(totals.get(4)).isEqualTo(totals.get(1));
  }

  @Test
  void norWhereNobodySaidAnything() {
    String any = FILE.replace(", vendor: aws", "");
    Sweep sweep = MIX_COST
        .sweep(
            new SweepQuestion(
                words -> MIX_COST.parse("choices.yaml", any.getBytes(UTF_8), words),
                List.of("a:training.vendor=lambda")),
            PLAN,
            new Progress())
        .get();
    assertThat(sweep.points().get(0).totals())
        .containsExactly(
            totals("vendor: aws", "vendor: lambda").get(0),
            totals(", vendor: aws", "").get(1),
            totals("", "").get(2));
  }

  @Test
  void wordsAndNumbersMakeOneGrid() {
    Sweep sweep =
        sweep("training.vendor=aws,lambda", "training.utilization=40%,50%").get();
    assertThat(sweep.points())
        .extracting(Sweep.Point::words)
        .containsExactly(List.of("aws"), List.of("aws"), List.of("lambda"), List.of("lambda"));
    assertThat(sweep.points())
        .extracting(Sweep.Point::at)
        .containsExactly(List.of(0.4), List.of(0.5), List.of(0.4), List.of(0.5));
    assertThat(sweep.points().get(2).totals()).isEqualTo(totals("vendor: aws", "vendor: lambda"));
  }

  private static int readings(String... vary) {
    List<List<Choice>> read = new ArrayList<>();
    Studies studies = words -> {
      read.add(words);
      return MIX_COST.parse("choices.yaml", FILE.getBytes(UTF_8), words);
    };
    assertThat(MIX_COST
            .sweep(new SweepQuestion(studies, List.of(vary)), PLAN, new Progress())
            .found())
        .isPresent();
    return read.size();
  }

  /** Once as it is, and once with each choice of words. */
  @Test
  void aFileIsReadNoMoreOftenThanItsWordsDiffer() {
    assertThat(readings("training.utilization=40%,50%")).isEqualTo(1);
    assertThat(readings("training.vendor=aws,lambda", "training.utilization=40%,50%"))
        .isEqualTo(3);
  }

  @Test
  void nothingIsWorkedThroughBeforeAllIsRead() {
    Progress progress = new Progress();
    Checked<Sweep> sweep = MIX_COST.sweep(
        new SweepQuestion(
            words -> MIX_COST.parse("choices.yaml", FILE.getBytes(UTF_8), words),
            List.of("training.vendor=aws,nobody,noone")),
        PLAN,
        progress);
    assertThat(progress.share()).isZero();
    assertThat(sweep.issues()).extracting(Issue::message).anyMatch(text -> text.contains("nobody"));
    assertThat(sweep.issues()).extracting(Issue::message).anyMatch(text -> text.contains("noone"));
  }

  /** Two words and three shares; the cuts are within a word and between them. */
  @Test
  void slicesAreTheWholeAcrossWords() {
    String[] vary = {"training.vendor=aws,lambda", "training.utilization=20%,30%,40%"};
    List<Sweep.Point> whole = sweep(vary).get().points();
    Grid grid = MIX_COST.grid(question(vary)).get();
    assertThat(whole).hasSize(6);
    for (int from = 0; from <= 6; from++) {
      for (int to = from; to <= 6; to++) {
        assertThat(grid.evaluate(from, to, PLAN, new Progress()))
            .isEqualTo(whole.subList(from, to));
      }
    }
  }

  /** What one sweep does not keep, slices do. */
  @Test
  void aGridMayHaveMorePointsThanASweep() {
    Grid grid = MIX_COST
        .grid(question("training.vendor=aws,lambda", "training.utilization=0.1:0.7:0.00001"))
        .get();
    assertThat(grid.size()).isEqualTo(2 * 60_001);
    assertThat(grid.evaluate(119_999, 120_002, PLAN, new Progress()))
        .extracting(point -> point.words().get(0))
        .containsOnly("lambda");
  }

  /** 60,001 points for each of two words. */
  @Test
  void pointsAreCountedOverAllWords() {
    Checked<Sweep> sweep =
        sweep("training.vendor=aws,lambda", "training.utilization=0.1:0.7:0.00001");
    assertThat(sweep.issues()).filteredOn(Issue::isError).singleElement().satisfies(issue -> {
      assertThat(issue.code()).isEqualTo("too-many-points");
      assertThat(issue.message()).isEqualTo("a sweep has at most 100000 points");
    });
  }

  @ParameterizedTest
  @CsvSource({
    "training.accelerator=h100-sxm-80gbx, unknown-accelerator",
    "d:training.vendor=aws, unknown-scenario",
    "data.synthetic.t.generator.model=gpt-oss-120b, unknown-input",
    "as_of=2026-13, bad-date",
    "training=1, not-a-quantity",
    "a:as_of=2025-10, not-of-a-scenario",
    "a:title=x, not-a-quantity",
  })
  void whatCannotBeChosenIsAnError(String vary, String code) {
    Checked<Sweep> sweep = sweep(vary);
    assertThat(sweep.found()).isEmpty();
    assertThat(sweep.issues())
        .filteredOn(Issue::isError)
        .extracting(Issue::code)
        .contains(code);
  }

  @Test
  void aStudyThatWasReadHasNoOtherWords() {
    Study study = MIX_COST.parse("choices.yaml", FILE).get();
    Checked<Sweep> sweep = MIX_COST.sweep(
        new SweepQuestion(study, List.of("training.vendor=aws")), PLAN, new Progress());
    assertThat(sweep.issues()).extracting(Issue::code).contains("already-read");
  }
}
