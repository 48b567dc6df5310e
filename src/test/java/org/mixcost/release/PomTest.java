package org.mixcost.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What is taken to build is released, and of a version that is written down; also by a profile that a build leaves out. */
class PomTest {
  private static final Pattern PROPERTY = Pattern.compile("\\$\\{[\\w.-]+}");
  /** Digits, and nothing but letters and digits after them that is not the word for a candidate. */
  private static final Pattern RELEASE =
      Pattern.compile("\\d+(\\.\\d+)*(?!.*(?i:snapshot|alpha|beta|rc|cr|m\\d))[\\w.-]*");

  private static Element pom;

  @BeforeAll
  static void read() throws IOException, ParserConfigurationException, SAXException {
    pom = DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(Path.of("pom.xml").toFile())
        .getDocumentElement();
  }

  private static Stream<Element> all(String tag) {
    return elements(pom.getElementsByTagName(tag));
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }

  /** What stands in the child of a name, or nothing. */
  private static String child(Element parent, String name) {
    return elements(parent.getChildNodes())
        .filter(child -> child.getTagName().equals(name))
        .map(Element::getTextContent)
        .findFirst()
        .orElse("");
  }

  @Test
  void everyVersionIsAProperty() {
    assertThat(Stream.of("dependency", "path", "plugin").flatMap(PomTest::all))
        .extracting(each -> child(each, "version"))
        .hasSizeGreaterThan(50)
        .filteredOn(version -> !version.isEmpty())
        .allSatisfy(version -> assertThat(version).matches(PROPERTY));
  }

  @Test
  void everyPropertyIsOfARelease() {
    assertThat(all("properties").flatMap(each -> elements(each.getChildNodes())))
        .filteredOn(property -> property.getTagName().endsWith(".version"))
        .hasSizeGreaterThan(50)
        .allSatisfy(property ->
            assertThat(property.getTextContent()).as(property.getTagName()).matches(RELEASE));
  }

  @Test
  void everyPluginHasAVersion() {
    Set<String> pinned = all("plugin")
        .filter(plugin -> !child(plugin, "version").isEmpty())
        .map(plugin -> child(plugin, "artifactId"))
        .collect(Collectors.toSet());
    assertThat(all("plugin"))
        .extracting(plugin -> child(plugin, "artifactId"))
        .isNotEmpty()
        .isSubsetOf(pinned);
  }

  /** Of which Maven knows the one that all is published to. */
  @Test
  void nothingComesFromARepositoryOfOurChoice() {
    assertThat(List.of("repository", "pluginRepository"))
        .allSatisfy(tag -> assertThat(all(tag)).isEmpty());
  }
}
