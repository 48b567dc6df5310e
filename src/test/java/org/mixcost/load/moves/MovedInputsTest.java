package org.mixcost.load.moves;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.MixCost;
import org.mixcost.analysis.sweep.Sweep.Axis;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Severity;
import org.mixcost.load.document.DocumentReader;
import org.mixcost.model.Bills;
import org.mixcost.model.CostModel;
import org.mixcost.model.Draws;
import org.mixcost.model.Input;
import org.mixcost.model.Inputs;
import org.mixcost.model.Line;
import org.mixcost.model.Models;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.ScenarioKeys;
import org.mixcost.scenario.format.Section;
import org.mixcost.scenario.format.Shape;
import org.mixcost.simulate.Sampler;
import org.mixcost.testing.RandomScenarios;

/**
 * What an analysis moves costs what the file with that value costs, in every draw: no doubt is settled before the draw, and
 * nothing is computed when a file is read that a model should compute.
 *
 * <p>A value that the catalog gives goes by the name of its row, and not by the key that it stands in for.
 */
@Execution(ExecutionMode.CONCURRENT)
class MovedInputsTest {
  private static final Path SHIPPED = Path.of("data/scenarios");
  private static final Path WRITTEN = Path.of("src/test/resources/org/mixcost/scenarios");
  private static final String EDITED = "edited.json";
  private static final double EXACT = 1e-12;
  /** Draws at which figures are compared; in the first, every input has its median. */
  private static final int DRAWS = 64;

  private static final long SEED = 17;
  /**
   * What a file may not say, although it may be a draw: shares that leave a gap, more text than there is, a share where
   * the size of the whole is taken away, more active parameters than there are.
   */
  private static final Set<String> CHECKED_WHEN_READ =
      Set.of("shares-do-not-sum", "beyond-supply", "missing-key", "active-above-total");

  /** What figures are held against and what must fit, of a model that uses fewer parameters for a token. */
  private static final Set<String> FOR_CHECKS =
      Set.of("budget", "deadline", "training.deadline", "model.parameters");

  private static final MixCost MIX_COST = MixCost.create();

  static Stream<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path folder : List.of(SHIPPED, WRITTEN.resolve("valid"), WRITTEN.resolve("moved"))) {
      try (Stream<Path> all = Files.list(folder)) {
        all.filter(file -> !file.toString().endsWith(".csv")).sorted().forEach(files::add);
      }
    }
    return files.stream();
  }

  private static WrittenLeaves leaves(Path file) {
    return new WrittenLeaves(
        file.resolveSibling(EDITED).toString(), DocumentReader.read(file).get().root());
  }

  @ParameterizedTest
  @MethodSource("files")
  void aValueThatIsMovedIsAValueThatIsWritten(Path file) {
    check(MIX_COST.read(file).get(), leaves(file));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void soItIsInRandomFiles(long seed) {
    String text = RandomScenarios.of(seed).text();
    Study study = MIX_COST.parse("random.yaml", text).get();
    WrittenLeaves leaves = new WrittenLeaves(
        EDITED, DocumentReader.read("random.yaml", text.getBytes(UTF_8)).get().root());
    check(study, leaves);
  }

  static LongStream seeds() {
    return LongStream.range(0, RandomScenarios.files(30));
  }

  private static void check(Study study, WrittenLeaves leaves) {
    Models models = Models.plan(study);
    Map<String, Inputs> inputs = new LinkedHashMap<>();
    study.scenarios().forEach(scenario -> inputs.put(scenario.name(), inputs(scenario)));
    Map<Set<String>, List<Move>> moves = new LinkedHashMap<>();
    for (String path : leaves.paths()) {
      move(models, path)
          .ifPresent(move -> moves
              .computeIfAbsent(stating(inputs, path), key -> new ArrayList<>())
              .add(move));
    }
    Draws draws = draws(models.inputs());
    moves.forEach((stating, together) -> check(models, draws, stating, leaves, together));
  }

  private static Inputs inputs(Scenario scenario) {
    Inputs inputs = new Inputs();
    CostModel.plan(scenario, inputs);
    return inputs;
  }

  private static Draws draws(Inputs inputs) {
    Draws draws = inputs.central(DRAWS);
    new Sampler(inputs, SEED).samples().next(draws);
    inputs
        .uncertain()
        .forEach(input -> draws.column(input)[0] = input.quantity().median());
    return draws;
  }

  /** A value that an analysis moves. */
  private record Move(String path, String value, Axis axis) {
    void in(Draws draws) {
      axis.input().at(axis.values().get(0)).set(draws);
    }
  }

  /** How an analysis moves the value of a path, where it can. */
  private static Optional<Move> move(Models models, String path) {
    List<Quantity> stated =
        models.inputs().named(path).stream().map(Input::quantity).toList();
    VariationReader variations = new VariationReader(models);
    if (FOR_CHECKS.contains(path) && stated.isEmpty()) {
      assertThat(variations.axes(List.of(path + "=1")).issues())
          .extracting(Issue::code)
          .containsExactly("unknown-input");
      return Optional.empty();
    }
    assertThat(stated).as(path + " is an input").isNotEmpty();
    String value = another(stated.get(0)).text();
    Checked<Axis> axis = variations
        .axes(List.of(path + "=" + value))
        .then(found -> Checked.of(found.moved().get(0)));
    if (stated.stream().map(Quantity::unit).distinct().count() > 1) {
      assertThat(axis.issues()).extracting(Issue::code).containsExactly("several-units");
      return Optional.empty();
    }
    return Optional.of(new Move(path, value, axis.get()));
  }

  /** Moves values together, which reads fewer files; by halves where a file may not say them all. */
  private static void check(
      Models models, Draws draws, Set<String> stating, WrittenLeaves leaves, List<Move> moves) {
    Map<String, String> values = new LinkedHashMap<>();
    moves.forEach(move -> values.put(move.path(), move.value()));
    Checked<Study> edited = MIX_COST.parse(leaves.edited(), leaves.with(values));
    if (edited.found().isPresent()) {
      Draws held = draws(models.inputs(), draws, models.inputs());
      moves.forEach(move -> move.in(held));
      Models written = Models.plan(edited.get());
      Draws plain = draws(models.inputs(), draws, written.inputs());
      compare(new Compared(models, held), new Compared(written, plain), stating, values.toString());
    } else if (moves.size() > 1) {
      int half = moves.size() / 2;
      check(models, draws, stating, leaves, moves.subList(0, half));
      check(models, draws, stating, leaves, moves.subList(half, moves.size()));
    } else {
      assertThat(edited.issues())
          .filteredOn(issue -> issue.severity() == Severity.ERROR)
          .as(values + ": " + edited.issues())
          .extracting(Issue::code)
          .isSubsetOf(CHECKED_WHEN_READ);
    }
  }

  /** The scenarios that state an input of a name; others have the value that changes nothing, or another row. */
  private static Set<String> stating(Map<String, Inputs> inputs, String path) {
    return inputs.entrySet().stream()
        .filter(scenario -> scenario.getValue().named(path).stream()
            .map(Input::quantity)
            .anyMatch(MovedInputsTest::isStated))
        .map(Map.Entry::getKey)
        .collect(toCollection(TreeSet::new));
  }

  /** Whether a file says it; what follows from the rest of a scenario has no place. */
  private static boolean isStated(Quantity quantity) {
    Citation citation = quantity.citation();
    return citation.basis() == Citation.Basis.STATED && !citation.place().isEmpty();
  }

  /** A value of the domain that is not the median. */
  private static Quantity another(Quantity stated) {
    double median = stated.median();
    double value = median == 0 ? 0.5 : median * (isAtMostOne(stated) ? 0.93 : 1.07);
    double rounded = Double.parseDouble("%.6e".formatted(value));
    return Quantity.fixed(stated.name(), rounded, stated.unit(), stated.citation());
  }

  private static boolean isAtMostOne(Quantity stated) {
    return stated.unit().equals(Unit.FRACTION);
  }

  /** Draws of a study for other inputs: the same quantity has the same values, whatever else there is. */
  private static Draws draws(Inputs drawn, Draws draws, Inputs inputs) {
    Draws same = inputs.central(DRAWS);
    for (Input input : inputs.uncertain()) {
      double[] values = draws.column(same(input.quantity(), drawn));
      System.arraycopy(values, 0, same.column(input), 0, DRAWS);
    }
    return same;
  }

  private static Input same(Quantity quantity, Inputs inputs) {
    return inputs.named(quantity.name()).stream()
        .filter(input -> input.quantity().distribution().equals(quantity.distribution()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the study has no " + quantity));
  }

  /** Models and the draws at which they are compared. */
  private record Compared(Models models, Draws draws) {
    CostModel model(int scenario) {
      return models.all().get(scenario);
    }
  }

  private static void compare(
      Compared moved, Compared written, Set<String> scenarios, String values) {
    for (int i = 0; i < moved.models().all().size(); i++) {
      String name = moved.model(i).scenario().name();
      if (scenarios.contains(name)) {
        compare(moved, written, i, values + " in " + name);
      }
    }
  }

  private static void compare(Compared moved, Compared written, int scenario, String what) {
    CostModel model = written.model(scenario);
    Bills expected = model.newBills(model.lines(), DRAWS);
    model.evaluate(written.draws(), expected);
    CostModel other = moved.model(scenario);
    List<Line> same = model.lines().stream()
        .map(line -> other.findWritten(line.id()).orElseThrow())
        .toList();
    Bills bills = other.newBills(same, DRAWS);
    other.evaluate(moved.draws(), bills);
    for (int i = 0; i < same.size(); i++) {
      Line line = same.get(i);
      compare(expected.column(model.lines().get(i)), bills.column(line), what + ": " + line.id());
    }
  }

  private static void compare(double[] expected, double[] values, String what) {
    for (int draw = 0; draw < DRAWS; draw++) {
      double value = expected[draw];
      assertEquals(value, values[draw], EXACT * Math.abs(value), what);
    }
  }

  @Test
  void everyKeyThatHoldsAQuantityIsMovedInSomeFile() throws IOException {
    Set<String> moved = new TreeSet<>();
    files()
        .forEach(
            file -> leaves(file).paths().forEach(path -> moved.add(WrittenLeaves.general(path))));
    Set<String> all = new TreeSet<>();
    collect("", ScenarioKeys.SECTION, all);
    all.removeAll(moved);
    assertThat(all).isEmpty();
  }

  private static void collect(String path, Section section, Set<String> all) {
    for (Key key : section.keys("")) {
      collect(path.isEmpty() ? key.name() : path + "." + key.name(), key.shape(), all);
    }
  }

  private static void collect(String path, Shape shape, Set<String> all) {
    if (shape instanceof Shape.OfQuantity) {
      all.add(path);
    } else if (shape instanceof Shape.OfSection inner) {
      collect(path, inner.section(), all);
    } else if (shape instanceof Shape.OfNamed named) {
      collect(path + ".NAME", named.section(), all);
    } else if (shape instanceof Shape.OfNamedQuantities) {
      all.add(path + ".NAME");
    }
  }
}
