package org.mixcost.analysis.bridge.change;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mixcost.scenario.Scenario;

/** The keys name components that there are, and no two records of a scenario are mistaken for each other. */
class KeysTest {
  private static Set<Class<?>> records() {
    return new ClassFileImporter()
        .importPackagesOf(Scenario.class).stream()
            .map(JavaClass::reflect)
            .filter(Class::isRecord)
            .collect(toSet());
  }

  @Test
  void everyKeyIsThatOfAComponent() {
    Set<String> components = records().stream()
        .flatMap(type -> Arrays.stream(type.getRecordComponents())
            .map(component -> type.getSimpleName() + "." + component.getName()))
        .collect(toSet());
    assertThat(components).containsAll(Keys.KEYS.keySet()).containsAll(Keys.UNREAD);
  }

  @Test
  void aNameIsAPathIfItBeginsWithASection() {
    assertThat(Keys.isPath("training.price")).isTrue();
    assertThat(Keys.isPath("contingency")).isTrue();
    assertThat(Keys.isPath("rentals/h100-sxm-80gb.on_demand")).isFalse();
    assertThat(Keys.isPath("cached")).isFalse();
  }
}
