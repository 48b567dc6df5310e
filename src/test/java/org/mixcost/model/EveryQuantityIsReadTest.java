package org.mixcost.model;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.testing.RandomScenarios;
import org.mixcost.testing.Studies;

/** A number that a file states decides something: some line of a model of that file is computed from it. */
class EveryQuantityIsReadTest {
  /**
   * What only checks read, whether a model fits into memory and a run ends in time; and how long prompts and samples are,
   * which may be said of any text although a stated rate or price need not know it.
   */
  private static final Pattern CHECKED = Pattern.compile(
      "model\\.parameters|training\\.deadline|data\\.synthetic\\.[^.]+\\.(prompt_ratio|prompt_tokens|output_tokens)"
          + "|.*\\.(judge|labeler|verifier)\\.prompt_tokens");

  static Stream<String> shipped() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("data/scenarios"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void inEveryShippedScenario(String file) {
    assertThat(unread(Studies.shipped(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void inRandomFiles(long seed) {
    assertThat(unread(RandomScenarios.of(seed).study())).isEmpty();
  }

  static LongStream seeds() {
    return LongStream.range(0, RandomScenarios.files(60));
  }

  private static Set<String> unread(Study study) {
    Models models = Models.plan(study);
    Set<Input> read =
        models.all().stream().flatMap(EveryQuantityIsReadTest::inputs).collect(toSet());
    return study.scenarios().stream()
        .flatMap(scenario -> written(scenario).stream()
            .filter(quantity -> !read.contains(models.inputs().add(quantity.written())))
            .map(quantity -> quantity.name() + " of " + scenario.name()))
        .collect(toCollection(TreeSet::new));
  }

  private static Stream<Input> inputs(CostModel model) {
    return model.lines().stream()
        .flatMap(line -> model.withTerms(line).stream())
        .flatMap(line -> model.derivation(line).terms().stream())
        .filter(Input.class::isInstance)
        .map(Input.class::cast);
  }

  /** The numbers that a file states, but for those that say that there is nothing of what they stand for. */
  private static List<Quantity> written(Scenario scenario) {
    List<Quantity> found = new ArrayList<>();
    collect(scenario.model(), found);
    collect(scenario.data(), found);
    collect(scenario.training(), found);
    collect(scenario.quality(), found);
    collect(scenario.costs(), found);
    return found.stream()
        .filter(quantity -> !quantity.citation().place().isEmpty())
        .filter(quantity -> !Neutral.isZero(quantity) && !Neutral.isOne(quantity))
        .filter(quantity -> !CHECKED.matcher(quantity.name()).matches())
        .toList();
  }

  private static void collect(Object value, List<Quantity> found) {
    if (value instanceof Quantity quantity) {
      found.add(quantity);
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(inner -> collect(inner, found));
    } else if (value instanceof Iterable<?> items) {
      items.forEach(item -> collect(item, found));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(item -> collect(item, found));
    } else if (value instanceof Record holder) {
      for (RecordComponent component : holder.getClass().getRecordComponents()) {
        collect(component(holder, component), found);
      }
    }
  }

  private static Object component(Record holder, RecordComponent component) {
    try {
      return component.getAccessor().invoke(holder);
    } catch (ReflectiveOperationException failure) {
      throw new LinkageError(failure.getMessage(), failure);
    }
  }
}
