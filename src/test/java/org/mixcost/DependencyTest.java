package org.mixcost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mixcost.testing.Program;
import org.mixcost.testing.PublicApi;
import org.mixcost.testing.Release;
import org.mixcost.testing.Released;

/**
 * The project of somebody else, in {@code src/it/planner}, that has mixcost as a dependency and a log of its own.
 *
 * <p>mixcost is published to a folder, and the project has a local repository of its own, so that nothing is left in that of
 * whoever runs this. Its libraries come from there, as far as they have been fetched before.
 */
@Released
@Execution(ExecutionMode.CONCURRENT)
class DependencyTest {
  private static final String MAIN = "planner.Main";
  private static final Path PLANNER = Path.of("src/it/planner/pom.xml");
  private static final String SCENARIOS = "data/scenarios/05-mc12.yaml";
  private static final String LOGGED = "INFO of planner.Main: mixcost 0.1.0 reads 05-mc12.yaml";

  /** The libraries that come along, as they are in the runs of all other tests. */
  private static final List<String> LIBRARIES = List.of(
      "commons-codec",
      "commons-csv",
      "commons-io",
      "commons-lang3",
      "commons-numbers-combinatorics",
      "commons-numbers-core",
      "commons-numbers-fraction",
      "commons-numbers-gamma",
      "commons-numbers-rootfinder",
      "commons-rng-client-api",
      "commons-rng-sampling",
      "commons-statistics-distribution",
      "commons-text",
      "hipparchus-core",
      "jackson-core",
      "mixcost",
      "snakeyaml-engine");
  /** 8.5 MB when this was written. */
  private static final long MOST_BYTES = 10_000_000;

  private static final Pattern VERSION = Pattern.compile("-[0-9].*");
  private static final Pattern OF_THE_LOG = Pattern.compile("(logback|slf4j)-.*");

  @TempDir
  private static Path folder;

  private static Path published;
  private static String onTheClassPath;
  private static String onTheModulePath;

  @BeforeAll
  static void build(Release release) throws IOException, InterruptedException {
    published = release.published();
    run(
        "mvn",
        "-B",
        "-q",
        "-f",
        PLANNER.toString(),
        "-DbuildDirectory=" + folder.resolve("planner"),
        "-Dmaven.repo.local=" + folder.resolve("repository"),
        "-Dpublished=" + url(published),
        "-Dfetched=" + url(fetched()),
        "compile");
    String classes = folder.resolve("planner/classes").toString();
    String libraries = folder.resolve("planner/libraries").toString();
    onTheClassPath =
        run(java(), "-cp", classes + File.pathSeparator + libraries + "/*", MAIN, SCENARIOS);
    onTheModulePath = run(
        java(), "-p", classes + File.pathSeparator + libraries, "-m", "planner/" + MAIN, SCENARIOS);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "analysis/compare/mc12Reference.csv", numLinesToSkip = 1)
  void theSevenQuantitiesAreThoseOfTheReference(
      String quantity, double reference, double errorOfReference, double errorOfOneRun) {
    if (quantity.endsWith("_mean")) {
      return; // the planner asks for the seven others
    }
    String printed = onTheClassPath
        .lines()
        .filter(line -> line.startsWith(quantity + ","))
        .findFirst()
        .orElseThrow();
    assertThat(Double.parseDouble(printed.split(",")[1]))
        .isCloseTo(reference, within(3 * errorOfOneRun));
  }

  @Test
  void asModulesTheyAreTheSame() {
    assertThat(onTheModulePath).isEqualTo(onTheClassPath);
  }

  @Test
  void itUsesWhatIsPromised() {
    assertThat(new ClassFileImporter().importPath(folder.resolve("planner/classes/planner")))
        .isNotEmpty()
        .flatMap(JavaClass::getDirectDependenciesFromSelf)
        .filteredOn(use -> PublicApi.isMachinery(use.getTargetClass()))
        .extracting(Dependency::getDescription)
        .isEmpty();
  }

  @Test
  void theLogIsThatOfThePlanner() throws IOException {
    assertThat(onTheClassPath.lines()).first().isEqualTo(LOGGED);
    for (Path library : libraries()) {
      try (JarFile jar = new JarFile(library.toFile())) {
        boolean isProvider =
            jar.getEntry("META-INF/services/org.slf4j.spi.SLF4JServiceProvider") != null;
        assertThat(isProvider)
            .as(library.toString())
            .isEqualTo(nameOf(library).equals("logback-classic"));
      }
    }
  }

  @Test
  void nothingIsSetAndNoThreadIsLeft() {
    assertThat(onTheClassPath.lines()).contains("properties set: []", "threads left: []");
  }

  @Test
  void fewLibrariesComeAlongAndSmallOnes() throws IOException {
    List<Path> ours = librariesOfMixcost();
    assertThat(ours).extracting(DependencyTest::nameOf).containsExactlyElementsOf(LIBRARIES);
    long bytes = 0;
    for (Path library : ours) {
      bytes += Files.size(library);
    }
    assertThat(bytes).isLessThan(MOST_BYTES);
  }

  @Test
  void theyAreOfTheVersionsThatAreTested() throws IOException {
    List<String> tested = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(path -> Path.of(path).getFileName().toString())
        .toList();
    assertThat(librariesOfMixcost())
        .filteredOn(library -> !nameOf(library).equals("mixcost"))
        .extracting(library -> library.getFileName().toString())
        .isSubsetOf(tested);
  }

  @Test
  void optionalLibrariesAreDocumentedWithTheirVersions() throws IOException {
    String page = Files.readString(Path.of("src/site/markdown/library.md"));
    Path mixcost = folder.resolve("planner/libraries/mixcost-0.1.0.jar");
    try (JarFile jar = new JarFile(mixcost.toFile());
        InputStream file =
            jar.getInputStream(jar.getEntry("org/mixcost/issue/optional-libraries.properties"))) {
      Properties coordinates = new Properties();
      coordinates.load(file);
      assertThat(coordinates.values())
          .isNotEmpty()
          .allSatisfy(each -> assertThat(page).contains("`" + each + "`"));
    }
  }

  @Test
  void theDependencyShownIsThatOfThePlanner() throws IOException {
    for (String page : List.of("README.md", "src/site/markdown/library.md")) {
      String shown = Files.readString(Path.of(page)).split("```xml\n")[1].split("```")[0];
      assertThat(bare(Files.readString(PLANNER))).as(page).contains(bare(shown));
    }
  }

  private static String bare(String code) {
    return code.replaceAll("\\s+", "");
  }

  @Test
  void theProgramIsPublishedBesideTheLibrary() throws IOException, InterruptedException {
    Path program = published.resolve("org/mixcost/mixcost/0.1.0/mixcost-0.1.0-cli.jar");
    assertThat(run(java(), "-jar", program.toString(), "--version")).isEqualTo("mixcost 0.1.0\n");
  }

  private static List<Path> librariesOfMixcost() throws IOException {
    return libraries().stream()
        .filter(library -> !OF_THE_LOG.matcher(nameOf(library)).matches())
        .toList();
  }

  private static List<Path> libraries() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("planner/libraries"))) {
      return files.sorted().toList();
    }
  }

  private static String nameOf(Path library) {
    return VERSION.matcher(library.getFileName().toString()).replaceFirst("");
  }

  /** The local repository of the Maven that runs this test, if one does. */
  private static Path fetched() {
    String usual = System.getProperty("user.home") + "/.m2/repository";
    return Path.of(System.getProperty("localRepository", usual));
  }

  private static String url(Path folder) {
    return folder.toUri().toString();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** What a program writes to standard output and standard error. */
  private static String run(String... command) throws IOException, InterruptedException {
    return Program.of(command).run().printed();
  }
}
