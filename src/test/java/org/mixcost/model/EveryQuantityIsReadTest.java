package org.mixcost.model;

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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mixcost.quantity.Citation.Basis;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Study;
import org.mixcost.testing.Studies;

/** A number that a scenario holds decides something: some line of its model is computed from it. */
class EveryQuantityIsReadTest {
  /** What only checks read: whether a model fits into memory, and how long a prompt is. */
  private static final Pattern CHECKED = Pattern.compile("model\\.parameters|.*\\.output_tokens");

  static Stream<String> shipped() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("data/scenarios"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void inEveryShippedScenario(String file) {
    Study study = Studies.shipped(file);
    Models models = Models.plan(study);
    for (CostModel model : models.all()) {
      assertAllRead(model, models.inputs());
    }
  }

  private static void assertAllRead(CostModel model, Inputs inputs) {
    Set<Input> read = model.lines().stream()
        .flatMap(line -> model.withTerms(line).stream())
        .flatMap(line -> model.derivation(line).terms().stream())
        .filter(Input.class::isInstance)
        .map(Input.class::cast)
        .collect(toSet());
    for (Quantity quantity : stated(model.scenario())) {
      assertThat(read.contains(inputs.add(quantity)))
          .as("%s of %s is read", quantity.name(), model.scenario().name())
          .isTrue();
    }
  }

  /** The numbers that are stated or looked up, but for lists of defaults and warnings, which are for readers. */
  private static List<Quantity> stated(Scenario scenario) {
    List<Quantity> found = new ArrayList<>();
    collect(scenario.model(), found);
    collect(scenario.data(), found);
    collect(scenario.training(), found);
    collect(scenario.quality(), found);
    collect(scenario.costs(), found);
    return found.stream()
        .filter(quantity -> quantity.citation().basis() != Basis.DEFAULT)
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
      throw new AssertionError(failure);
    }
  }
}
