package org.mixcost.scenario.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.DataSource;
import org.mixcost.scenario.Scenario;
import org.mixcost.scenario.Scenario.OtherLine;
import org.mixcost.scenario.Scenario.Role;
import org.mixcost.scenario.Stage;
import org.mixcost.scenario.format.Paths;

/** What a component is written as, and what the format knows. */
class ComponentsTest {
  /**
   * What a record can hold and no file says at this place: records serve places with fewer keys, and the accelerators in
   * a node stand beside the price of one, by a name of their own.
   */
  private static final Set<String> SAID_NOWHERE = Set.of(
      "storage.bytes_per_token",
      "data.synthetic.any.judge.self_hosted.gpu_hours",
      "data.synthetic.any.judge.self_hosted.price.node_accelerators",
      "data.real.any.labeler.self_hosted.gpu_hours",
      "data.real.any.labeler.self_hosted.price.node_accelerators",
      "training.stages.any.verifier.self_hosted.gpu_hours",
      "training.stages.any.verifier.self_hosted.price.node_accelerators",
      "data.synthetic.any.tokens_per_item",
      "data.real.any.processed_on.price.node_accelerators",
      "data.synthetic.any.processed_on.price.node_accelerators",
      "data.synthetic.any.self_hosted.price.node_accelerators",
      "training.price.node_accelerators",
      "training.stages.any.price.node_accelerators",
      "training.stages.any.rollout.price.node_accelerators");

  private final Map<String, String> unknown = new LinkedHashMap<>();

  @Test
  void everyQuantityOfAScenarioIsWrittenInAKeyOfTheFormat() {
    visit(Scenario.class, Place.ROOT);
    assertThat(unknown.values()).hasSameElementsAs(SAID_NOWHERE);
  }

  private void visit(Type type, Place place) {
    if (type instanceof ParameterizedType generic) {
      visitElements(generic, place);
    } else if (type.equals(Quantity.class)) {
      if (Paths.find(place.path()).isEmpty()) {
        unknown.put(place.id(), place.path());
      }
    } else if (((Class<?>) type).isSealed()) {
      kinds(type).forEach(kind -> visit(kind, place));
    } else if (((Class<?>) type).isRecord() && isOfAScenario(type)) {
      components(type).forEach(component -> visit(component, place));
    }
  }

  private void visit(RecordComponent component, Place place) {
    Class<?> type = component.getType();
    if (type.isSealed()) {
      kinds(type).forEach(kind -> visit(kind, place.of(component, kind)));
    } else {
      visit(component.getGenericType(), place.of(component, type));
    }
  }

  private static Stream<Class<?>> kinds(Type type) {
    return Arrays.stream(((Class<?>) type).getPermittedSubclasses());
  }

  private static boolean isOfAScenario(Type type) {
    return ((Class<?>) type).getPackage().equals(Scenario.class.getPackage());
  }

  private static Stream<RecordComponent> components(Type record) {
    return Arrays.stream(((Class<?>) record).getRecordComponents()).filter(Components::isRead);
  }

  private void visitElements(ParameterizedType generic, Place place) {
    Type element = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
    if (generic.getRawType().equals(Optional.class)) {
      visit(element, place);
    } else if (generic.getRawType().equals(Map.class)) {
      visit(element, place.named("any").named("quality"));
    } else if (element instanceof Class<?> type && hasName(type)) {
      visit(element, place.named("any"));
    }
  }

  private static boolean hasName(Class<?> element) {
    return List.of(DataSource.class, Stage.class, Role.class, OtherLine.class).stream()
        .anyMatch(named -> named.isAssignableFrom(element));
  }

  @Test
  void aNameIsAPathIfItBeginsWithASection() {
    assertThat(Components.isPath("training.price")).isTrue();
    assertThat(Components.isPath("contingency")).isTrue();
    assertThat(Components.isPath("rentals/h100-sxm-80gb.on_demand")).isFalse();
    assertThat(Components.isPath("cached")).isFalse();
  }
}
