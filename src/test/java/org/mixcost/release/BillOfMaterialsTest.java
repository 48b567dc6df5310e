package org.mixcost.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mixcost.testing.Release;
import org.mixcost.testing.Released;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The bill of materials lists the libraries whose classes are in the runnable jar, and no others. */
@Released
class BillOfMaterialsTest {
  private static final String OURS = "org/mixcost/";
  /** It has another name in the jar, so that it meets no JLine of somebody else. */
  private static final String JLINE = "org/mixcost/report/terminal/jline/";

  /** Those that let others ship what they cover with what is under the Apache License 2.0, for keeping their text. */
  private static final Set<String> ALLOWED =
      Set.of("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MIT", "MIT-0");

  private static final Pattern LEGAL =
      Pattern.compile("(META-INF/)?[\\w-]*(LICENSE|NOTICE|COPYING)[\\w.-]*");

  private static Map<?, ?> bill;
  private static Set<String> inTheJar;

  @BeforeAll
  static void read(Release release) throws IOException {
    bill = (Map<?, ?>) new Load(LoadSettings.builder().build())
        .loadFromString(Files.readString(release.download(".*\\.cdx\\.json")));
    inTheJar = classes(release.jar());
  }

  private static Set<String> classes(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .map(entry -> entry.getName().replaceFirst("^META-INF/versions/[0-9]+/", ""))
          .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
          .collect(Collectors.toSet());
    }
  }

  /** The files of the components, by their names; the tests run with the same. */
  private static List<Path> libraries() {
    Map<String, Path> known = Stream.of(
            System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .collect(
            Collectors.toMap(path -> path.getFileName().toString(), path -> path, (a, b) -> a));
    List<Path> libraries = new ArrayList<>();
    for (Object component : (List<?>) bill.get("components")) {
      Map<?, ?> library = (Map<?, ?>) component;
      String name = library.get("name") + "-" + library.get("version") + ".jar";
      assertThat(known).containsKey(name);
      libraries.add(known.get(name));
    }
    return libraries;
  }

  @Test
  void everyLibraryOfItIsInTheJar() throws IOException {
    List<String> absent = new ArrayList<>();
    for (Path library : libraries()) {
      if (Collections.disjoint(classes(library), inTheJar)) {
        absent.add(library.getFileName().toString().replaceFirst("-[0-9].*", ""));
      }
    }
    assertThat(absent).containsExactly("jline-terminal");
    assertThat(inTheJar).anyMatch(name -> name.startsWith(JLINE));
  }

  @Test
  void everyClassInTheJarIsOursOrOfOneOfThem() throws IOException {
    Set<String> known = new HashSet<>();
    for (Path library : libraries()) {
      known.addAll(classes(library));
    }
    assertThat(inTheJar)
        .filteredOn(name -> !name.startsWith(OURS))
        .hasSizeGreaterThan(1000)
        .isSubsetOf(known);
  }

  @Test
  void everyLibraryHasAnAllowedLicenseAndADigest() {
    for (Object component : (List<?>) bill.get("components")) {
      Map<?, ?> library = (Map<?, ?>) component;
      assertThat(licenses(library))
          .as(library.get("name").toString())
          .isNotEmpty()
          .isSubsetOf(ALLOWED);
      assertThat(library.get("hashes").toString()).contains("SHA-256");
    }
  }

  /** As SPDX calls them, or as the library does, where the plugin knows no such license. */
  private static List<String> licenses(Map<?, ?> library) {
    return ((List<?>) library.get("licenses"))
        .stream()
            .map(choice -> (Map<?, ?>) ((Map<?, ?>) choice).get("license"))
            .map(license -> String.valueOf(license.get(license.containsKey("id") ? "id" : "name")))
            .toList();
  }

  /** Two libraries have theirs at home and not in their jars; they are written down among our resources. */
  @Test
  void theJarKeepsTheirLicensesAndNotices(Release release) throws IOException {
    Map<String, String> kept = legalTexts(release.jar());
    assertThat(kept).containsKeys("META-INF/LICENSE-JLine.txt", "META-INF/LICENSE-MCP.txt");
    for (Path library : libraries()) {
      assertThat(legalTexts(library).values())
          .as(library.toString())
          .allMatch(text -> kept.values().stream().anyMatch(all -> all.contains(text)));
    }
  }

  private static Map<String, String> legalTexts(Path jar) throws IOException {
    Map<String, String> texts = new HashMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : Collections.list(file.entries())) {
        if (LEGAL.matcher(entry.getName()).matches()) {
          texts.put(entry.getName(), new String(file.getInputStream(entry).readAllBytes(), UTF_8));
        }
      }
    }
    return texts;
  }

  @Test
  void whoTakesTheLibraryOrTheProgramHasItToo(Release release) throws IOException {
    Path downloaded = release.download(".*\\.cdx\\.json");
    assertThat(
            release.published().resolve("org/mixcost/mixcost/0.1.0/mixcost-0.1.0-cyclonedx.json"))
        .hasSameBinaryContentAs(downloaded);
    assertThat(release.jar().resolveSibling("program/lib/mixcost.cdx.json"))
        .hasSameBinaryContentAs(downloaded);
  }

  @Test
  void itIsTheBillOfTheProgram() {
    Map<?, ?> program = (Map<?, ?>) ((Map<?, ?>) bill.get("metadata")).get("component");
    assertThat(program.get("name")).isEqualTo("mixcost");
    assertThat(program.get("type")).isEqualTo("application");
    assertThat(bill.containsKey("serialNumber")).isFalse();
    assertThat(((Map<?, ?>) bill.get("metadata")).containsKey("timestamp")).isFalse();
  }
}
