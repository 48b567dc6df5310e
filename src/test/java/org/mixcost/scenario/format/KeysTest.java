package org.mixcost.scenario.format;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is declared is part of the format. */
class KeysTest {

  private static Stream<Field> constants() {
    return new ClassFileImporter()
        .withImportOption(new DoNotIncludeTests()).importPackagesOf(Key.class).stream()
            .map(JavaClass::reflect)
            .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
            .filter(field -> Key.class.isAssignableFrom(field.getType()))
            .filter(field -> Modifier.isPublic(field.getModifiers()));
  }

  private static Key key(Field constant) {
    try {
      return (Key) constant.get(null);
    } catch (IllegalAccessException hidden) {
      throw new AssertionError(hidden);
    }
  }

  /** All keys a file may hold, and those of a value with its source. */
  private static Set<Key> reachable() {
    Set<Key> found = new HashSet<>();
    List<Section> left = new ArrayList<>(List.of(FileKeys.SECTION, SourcedKeys.SECTION));
    while (!left.isEmpty()) {
      for (Key key : left.remove(0).keys("")) {
        if (found.add(key) && key instanceof SectionKey inner) {
          left.add(inner.section());
        } else if (key instanceof NamedKey named) {
          left.add(named.section());
        }
      }
    }
    return found;
  }

  /** A key that is forgotten in its section would be an unknown key of every file that writes it. */
  @Test
  void everyPublicConstantIsAKeyOfAFile() {
    Set<Key> reachable = reachable();
    Set<String> forgotten = constants()
        .filter(constant -> !reachable.contains(key(constant)))
        .map(constant -> constant.getDeclaringClass().getSimpleName() + "." + constant.getName())
        .collect(toSet());
    assertThat(forgotten).isEmpty();
  }

  @Test
  void aConstantIsCalledAsItsKeyIsWritten() {
    constants()
        .forEach(constant ->
            assertThat(constant.getName()).isEqualToIgnoringCase(key(constant).name()));
  }
}
