package org.mixcost.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Speed;
import org.mixcost.testing.RandomScenarios;
import org.mixcost.testing.random.ScenarioFile;
import org.mixcost.testing.random.ScenarioFile.Written;

/** What a change of a file changes, and what it leaves as it is; tried on random files. */
class SameWordsTest {
  private static final double ROUNDING = 1e-9;
  private static final int DRAWS = 3;
  /** More than 300 scenarios; each file is read twice for each property. */
  private static final int FILES = 120;

  /** Two ways to write one value, by unit. */
  private static final Map<Unit, List<String>> SPELLINGS = Map.ofEntries(
      Map.entry(Unit.MONTH, List.of("24 months", "2 years")),
      Map.entry(Unit.YEAR, List.of("2 years", "24 months")),
      Map.entry(Unit.DAY, List.of("28 days", "4 weeks")),
      Map.entry(Unit.HOUR, List.of("2 hours", "120 minutes")),
      Map.entry(Unit.FRACTION, List.of("25%", "0.25")),
      Map.entry(Unit.TOKEN, List.of("20k", "20000")),
      Map.entry(Unit.TERABYTE, List.of("3 TB", "3000 GB")),
      Map.entry(Unit.WATT, List.of("700 W", "0.7 kW")),
      Map.entry(Unit.USD, List.of("250k USD", "0.25M USD")),
      Map.entry(Unit.USD_PER_MTOK, List.of("0.5 USD/Mtok", "500 USD/Gtok")),
      Map.entry(Unit.USD_PER_MONTH, List.of("12k USD/month", "144k USD/year")),
      Map.entry(Unit.USD_PER_GPU_HOUR, List.of("2 USD/GPU-hour", "48 USD/GPU-day")));

  private static Predicate<Written> at(String path) {
    return leaf -> leaf.path().equals(path);
  }

  private static Models models(ScenarioFile file) {
    return Models.plan(file.study());
  }

  private static Bills bills(CostModel model, Draws draws) {
    Bills bills = model.newBills();
    model.evaluate(draws, bills);
    return bills;
  }

  /** Looks at the bills of each scenario of two files, when every input has its median. */
  private static void compare(ScenarioFile before, ScenarioFile after, Check check) {
    Models first = models(before);
    Models second = models(after);
    for (int i = 0; i < first.all().size(); i++) {
      check.accept(
          first.all().get(i),
          bills(first.all().get(i), first.inputs().central()),
          bills(second.all().get(i), second.inputs().central()));
    }
  }

  private interface Check {
    void accept(CostModel model, Bills before, Bills after);
  }

  /** Compute but for stages, which may say it themselves, is so many times what it was; the other lines are what they were. */
  private static void assertCompute(double factor, CostModel model, Bills before, Bills after) {
    for (Line line : model.lines()) {
      if (line.isCost() && !line.id().equals("contingency") && !isOfAStage(line, model)) {
        double expected = before.get(line) * (line.id().startsWith("compute.") ? factor : 1);
        assertEquals(expected, after.get(line), Math.abs(expected) * ROUNDING, line.id());
      }
    }
  }

  private static boolean isOfAStage(Line line, CostModel model) {
    return model.scenario().training().further().stages().stream()
        .anyMatch(stage -> (line.id() + ".").startsWith("compute." + stage.name() + "."));
  }

  @Test
  void twiceThePriceOfAnHourIsTwiceTheComputeAndNothingElse() {
    RandomScenarios.forEach(
        FILES,
        file -> compare(
            file.withEach(at("training.price"), leaf -> "2 " + leaf.unit()),
            file.withEach(at("training.price"), leaf -> "4 " + leaf.unit()),
            (model, before, after) -> {
              Line price = model.find("training.usd_per_gpu_hour").orElseThrow();
              double factor = after.get(price) / before.get(price);
              assertThat(factor).isIn(1.0, 2.0);
              assertCompute(factor, model, before, after);
            }));
  }

  @Test
  void twiceTheUtilizationIsHalfTheHours() {
    RandomScenarios.forEach(
        FILES,
        file -> compare(
            file.withEach(at("training.utilization"), leaf -> "20%"),
            file.withEach(at("training.utilization"), leaf -> "40%"),
            (model, before, after) -> {
              double factor =
                  model.scenario().training().speed() instanceof Speed.Utilized ? 0.5 : 1;
              Line hours = model.find("training.gpu_hours").orElseThrow();
              assertEquals(
                  before.get(hours) * factor, after.get(hours), before.get(hours) * ROUNDING);
              if (!isReservedForATerm(model) && !isBilledByIncrements(model)) {
                assertCompute(factor, model, before, after);
              }
            }));
  }

  /** Then what is not used of it grows as the hours shrink. */
  private static boolean isReservedForATerm(CostModel model) {
    return model.find("training.used_share").isPresent();
  }

  /** Then half the hours may be as many increments. */
  private static boolean isBilledByIncrements(CostModel model) {
    return model.find("training.billed_gpu_hours").isPresent();
  }

  @Test
  void theUnitInWhichAValueIsWrittenChangesNothing() {
    RandomScenarios.forEach(
        FILES,
        file -> compare(
            file.withEach(
                SameWordsTest::isSpelt, leaf -> SPELLINGS.get(unit(leaf)).get(0)),
            file.withEach(
                SameWordsTest::isSpelt, leaf -> SPELLINGS.get(unit(leaf)).get(1)),
            SameWordsTest::assertSame));
  }

  private static Unit unit(Written leaf) {
    return leaf.shape().units().get(0);
  }

  /** But for shares that have to sum to 1, and for amounts that a rate of the file is there for. */
  private static boolean isSpelt(Written leaf) {
    return SPELLINGS.containsKey(unit(leaf))
        && !leaf.path().endsWith(".seen_share")
        && leaf.shape().units().size() == 1
        && leaf.unit().foreignCurrency().isEmpty();
  }

  private static void assertSame(CostModel model, Bills before, Bills after) {
    for (Line line : model.lines()) {
      double expected = before.get(line);
      assertEquals(expected, after.get(line), Math.abs(expected) * ROUNDING, line.id());
    }
  }

  /** 16 USD for a node of eight is 2 USD for each. */
  @Test
  void aPriceOfANodeIsThePriceOfItsAccelerators() {
    RandomScenarios.forEach(FILES, file -> {
      if (!file.text().contains("node")) {
        compare(
            file.withEach(at("training.price"), leaf -> "2 USD/GPU-hour"),
            ofNodes(file.withEach(at("training.price"), leaf -> "16 USD/node-hour")),
            SameWordsTest::assertSame);
      }
    });
  }

  private static ScenarioFile ofNodes(ScenarioFile file) {
    ScenarioFile changed = file;
    for (Written leaf : file.leaves()) {
      if (leaf.path().equals("training.price")) {
        changed = changed.with(leaf.place().replace(".price", ".node_accelerators"), "8");
      }
    }
    return changed;
  }

  @Test
  void whoSaysNothingButWhatIsInheritedDiffersInNoDraw() {
    RandomScenarios.forEach(FILES, file -> {
      Models models = models(file.withHeir("heir", "plan"));
      CostModel parent = models.all().get(0);
      CostModel heir = models.all().get(models.all().size() - 1);
      SplittableRandom random = new SplittableRandom(7);
      Draws draws = models.inputs().central();
      for (int i = 0; i < DRAWS; i++) {
        Bills expected = bills(parent, draws);
        Bills found = bills(heir, draws);
        parent
            .lines()
            .forEach(
                line -> assertThat(found.get(line)).as(line.id()).isEqualTo(expected.get(line)));
        models
            .inputs()
            .uncertain()
            .forEach(input ->
                draws.set(input, input.quantity().distribution().quantile(random.nextDouble())));
      }
    });
  }
}
