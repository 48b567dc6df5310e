package org.mixcost.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mixcost.formula.Formula;
import org.mixcost.quantity.Distribution;
import org.mixcost.simulate.Sampler;
import org.mixcost.testing.FormulaReader;
import org.mixcost.testing.RandomScenarios;
import org.mixcost.testing.Studies;

/** What a model says of how it computes a line is how it computes it. */
class DerivationTest {
  private static final int DRAWS = 20;

  static Stream<String> shipped() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("data/scenarios"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyFigureFollowsFromItsTerms(String file) {
    assertFollow(Models.plan(Studies.shipped(file)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void soItIsInRandomFiles(long seed) {
    assertFollow(Models.plan(RandomScenarios.of(seed).study()));
  }

  private static void assertFollow(Models models) {
    Sampler.Samples samples = new Sampler(models.inputs(), 7).samples();
    Draws draws = models.inputs().central();
    for (int i = 0; i < DRAWS; i++) {
      for (CostModel model : models.all()) {
        Bills bills = model.newBills();
        model.evaluate(draws, bills);
        reachable(model).forEach(line -> assertFollows(line, model, draws, bills));
      }
      samples.next(draws);
    }
  }

  /** A part may leave out what nobody reads, and nothing else. */
  @ParameterizedTest
  @MethodSource("shipped")
  void aLineThatIsAskedForAloneHasTheSameValue(String file) {
    Models models = Models.plan(Studies.shipped(file));
    Draws draws = models.inputs().central();
    new Sampler(models.inputs(), 7).samples().next(draws);
    for (CostModel model : models.all()) {
      Bills all = model.newBills();
      model.evaluate(draws, all);
      for (Line line : model.lines()) {
        Bills alone = model.newBills(List.of(line), 1);
        model.evaluate(draws, alone);
        assertThat(alone.get(line)).as(line.id()).isEqualTo(all.get(line));
      }
    }
  }

  /** However many draws a bill is of, each of its rows is what that draw alone gives, to the last bit. */
  @ParameterizedTest
  @MethodSource("shipped")
  void aRowOfManyIsWhatItsDrawGivesAlone(String file) {
    Models models = Models.plan(Studies.shipped(file));
    Sampler.Samples samples = new Sampler(models.inputs(), 7).samples();
    List<Draws> each =
        Stream.generate(() -> models.inputs().central()).limit(DRAWS).toList();
    each.forEach(samples::next);
    Draws together = models.inputs().central(DRAWS);
    for (Input input : models.inputs().all()) {
      Arrays.setAll(together.column(input), row -> each.get(row).get(input));
    }
    for (CostModel model : models.all()) {
      Bills many = model.newBills(model.lines(), DRAWS);
      model.evaluate(together, many);
      for (int row = 0; row < DRAWS; row++) {
        Bills alone = model.newBills();
        model.evaluate(each.get(row), alone);
        for (Line line : model.lines()) {
          assertThat(many.column(line)[row]).as(line.id()).isEqualTo(alone.get(line));
        }
      }
    }
  }

  /** Evaluating anew what one input reaches gives the same bills as evaluating all, to the last bit. */
  @ParameterizedTest
  @MethodSource("shipped")
  void whatAnInputReachesIsAllThatItChanges(String file) {
    Models models = Models.plan(Studies.shipped(file));
    Draws draws = models.inputs().central();
    for (CostModel model : models.all()) {
      Bills anew = model.newBills();
      model.evaluate(draws, anew);
      for (Input input : models.inputs().all()) {
        draws.set(input, 0.9 * input.quantity().median());
        anew.writer().write(draws, anew.writer().reach(draws, List.of(input)));
        Bills whole = model.newBills();
        model.evaluate(draws, whole);
        for (Line line : model.lines()) {
          assertThat(anew.get(line))
              .as(input.quantity().name() + " in " + line.id())
              .isEqualTo(whole.get(line));
        }
      }
    }
  }

  @Test
  void aBillIsOfAsManyDrawsAsThereAre() {
    Models models = Models.plan(Studies.shipped("05-mc12.yaml"));
    CostModel model = models.all().get(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.evaluate(models.inputs().central(2), model.newBills()))
        .withMessage("bills of 1 draws for 2 draws");
  }

  /** The lines that an explanation of a shown line comes to. */
  private static Set<Line> reachable(CostModel model) {
    Set<Line> reached = new LinkedHashSet<>();
    model.lines().forEach(line -> reach(line, model, reached));
    return reached;
  }

  private static void reach(Line line, CostModel model, Set<Line> reached) {
    if (reached.add(line)) {
      for (Term term : model.derivation(line).terms()) {
        if (term instanceof Line next) {
          reach(next, model, reached);
        }
      }
    }
  }

  private static void assertFollows(Line line, CostModel model, Draws draws, Bills bills) {
    Derivation derivation = model.derivation(line);
    List<Double> values = derivation.terms().stream()
        .map(term -> term instanceof Input input ? draws.get(input) : bills.get((Line) term))
        .toList();
    if (derivation.formula().text().equals(Formula.DRAWN)) {
      return;
    }
    double value = value(derivation.formula(), values);
    double written = bills.get(line);
    if (Double.isNaN(value)) {
      assertThat(written)
          .as("the method's answer where " + derivation + " has none")
          .isFinite();
      return;
    }
    assertEquals(written, value, Math.abs(written) * 1e-9, line.id() + ": " + derivation);
  }

  private static double value(Formula formula, List<Double> values) {
    if (formula.equals(Formula.RANKED)) {
      return new Distribution.Empirical(values.subList(1, values.size())).quantile(values.get(0));
    }
    return formula.equals(Formula.SAME)
        ? values.get(0)
        : FormulaReader.evaluate(formula.text(), values);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void noTwoLinesHaveOneName(String file) {
    for (CostModel model : Models.plan(Studies.shipped(file)).all()) {
      List<String> ids = Stream.concat(model.lines().stream(), model.steps().stream())
          .map(Line::id)
          .toList();
      assertThat(ids).doesNotHaveDuplicates();
    }
  }
}
