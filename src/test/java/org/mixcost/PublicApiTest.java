package org.mixcost;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mixcost.testing.PublicApi;

/** What users are promised is enough for them, and holds together. */
class PublicApiTest {
  private static final String EXAMPLES = ArchitectureTest.HOUSE + ".examples";

  /** Where the other types are that methods for mixcost itself take or give. */
  private static final Set<String> ENGINE =
      Set.of(ArchitectureTest.HOUSE + ".model", ArchitectureTest.HOUSE + ".simulate");

  private static final Pattern COMPARED =
      Pattern.compile("<include>(" + ArchitectureTest.HOUSE + "[\\w.]*)</include>");

  private static final List<JavaClass> PROMISED = new ClassFileImporter()
      .withImportOption(new DoNotIncludeTests()).importPackages(ArchitectureTest.HOUSE).stream()
          .filter(PublicApi::isPromised)
          .toList();

  @Test
  void whatIsPromisedIsThere() {
    for (String name : PublicApi.packages()) {
      Set<String> there = PROMISED.stream()
          .filter(type -> type.getPackageName().equals(name))
          .map(JavaClass::getSimpleName)
          .collect(toCollection(TreeSet::new));
      assertThat(there).as(name).isNotEmpty().containsAll(PublicApi.typesOf(name));
    }
  }

  /** Nobody else can take or give a type that is not public. */
  @Test
  void whatIsPromisedNamesNoMachineryButTheEngine() {
    Set<String> named = PROMISED.stream()
        .flatMap(PublicApiTest::named)
        .filter(PublicApi::isMachinery)
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(type -> !ENGINE.contains(type.getBaseComponentType().getPackageName()))
        .map(JavaClass::getName)
        .collect(toCollection(TreeSet::new));
    assertThat(named).isEmpty();
  }

  /** The types in what a type shows to others. */
  private static Stream<JavaClass> named(JavaClass type) {
    Stream<JavaType> inMethods = type.getCodeUnits().stream()
        .filter(PublicApiTest::isShown)
        .flatMap(PublicApiTest::inSignature);
    Stream<JavaType> inFields =
        type.getFields().stream().filter(PublicApiTest::isShown).map(JavaField::getType);
    return Stream.of(inMethods, inFields, type.getInterfaces().stream())
        .flatMap(types -> types)
        .flatMap(each -> each.getAllInvolvedRawTypes().stream());
  }

  private static boolean isShown(JavaMember member) {
    Set<JavaModifier> modifiers = member.getModifiers();
    return modifiers.contains(JavaModifier.PUBLIC) && !modifiers.contains(JavaModifier.SYNTHETIC);
  }

  private static Stream<JavaType> inSignature(JavaCodeUnit method) {
    return Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream());
  }

  @Test
  void theExamplesUseWhatIsPromised() {
    Predicate<Dependency> isOfTheExamples =
        use -> use.getTargetClass().getBaseComponentType().getPackageName().equals(EXAMPLES);
    assertThat(new ClassFileImporter().importPackages(EXAMPLES))
        .isNotEmpty()
        .flatMap(JavaClass::getDirectDependenciesFromSelf)
        .filteredOn(isOfTheExamples.negate())
        .filteredOn(use -> PublicApi.isMachinery(use.getTargetClass()))
        .extracting(Dependency::getDescription)
        .isEmpty();
  }

  /** Or nobody has tried whether it can be used. */
  @Test
  void everyPackageOfWhatIsPromisedIsUsedByAnExample() {
    Set<String> used = new ClassFileImporter()
        .importPackages(EXAMPLES).stream()
            .filter(type -> !type.getSimpleName().endsWith("Test"))
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(use -> use.getTargetClass().getBaseComponentType().getPackageName())
            .collect(toCollection(TreeSet::new));
    assertThat(used).containsAll(PublicApi.packages());
  }

  /** By whole packages, or by their types. */
  @Test
  void whatIsPromisedIsComparedWithTheLastRelease() throws IOException {
    List<String> promised = PublicApi.packages().stream()
        .flatMap(name -> PublicApi.typesOf(name).isEmpty()
            ? Stream.of(name)
            : PublicApi.typesOf(name).stream().map(type -> name + "." + type))
        .toList();
    String build = Files.readString(Path.of("pom.xml"));
    assertThat(COMPARED.matcher(build).results().map(found -> found.group(1)))
        .containsExactlyInAnyOrderElementsOf(promised);
  }
}
