package org.mixcost;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A name of a public type, whether it stands alone or in another, says which one is meant. */
class TypeNamesTest {
  private static final List<JavaClass> PUBLIC = new ClassFileImporter()
      .withImportOption(new DoNotIncludeTests()).importPackages(ArchitectureTest.HOUSE).stream()
          .filter(TypeNamesTest::isPublic)
          .toList();

  /** Each floor with the one above it: whoever stands there sees both. */
  static Stream<Set<String>> neighbours() {
    List<Set<String>> floors = ArchitectureTest.FLOORS;
    return IntStream.range(1, floors.size())
        .mapToObj(i ->
            Stream.of(floors.get(i - 1), floors.get(i)).flatMap(Set::stream).collect(toSet()));
  }

  private static boolean isPublic(JavaClass type) {
    Optional<JavaClass> outer = type.getEnclosingClass();
    return !type.isAnonymousClass()
        && type.getModifiers().contains(JavaModifier.PUBLIC)
        && outer.map(TypeNamesTest::isPublic).orElse(true);
  }

  @ParameterizedTest
  @MethodSource("neighbours")
  void noTwoPublicTypesOfNeighboursHaveOneName(Set<String> floors) {
    Map<String, Set<String>> types = PUBLIC.stream()
        .filter(type -> floors.contains(ArchitectureTest.family(type)))
        .collect(groupingBy(
            JavaClass::getSimpleName,
            TreeMap::new,
            mapping(JavaClass::getName, toCollection(TreeSet::new))));
    types.values().removeIf(names -> names.size() == 1);
    assertThat(types).isEmpty();
  }
}
