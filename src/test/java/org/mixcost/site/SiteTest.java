package org.mixcost.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mixcost.scenario.format.JsonSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The site is whole: whatever is linked is there, and whatever is written can be found. */
class SiteTest {
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

  @TempDir
  private static Path site;

  @BeforeAll
  static void write() throws IOException {
    Site.write(site);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .filter(file -> !file.startsWith(site.resolve("reports"))
              || file.equals(site.resolve("reports/index.html")))
          .toList();
    }
  }

  @Test
  void theSearchComesWithItsLicense() {
    assertThat(site.resolve("lunr-license.txt")).content().contains("Permission is hereby granted");
  }

  /** A page of the Javadoc is there once Maven has written it. */
  @Test
  void everyLinkLeadsToAPageAndAPlaceInIt() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      Matcher links = LINK.matcher(Files.readString(page));
      while (links.find()) {
        if (!isFine(page, links.group(1))) {
          broken.add(site.relativize(page) + " -> " + links.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static boolean isFine(Path page, String link) throws IOException {
    if (link.contains("://") || link.endsWith(PageFrame.JAVADOC.toString())) {
      return true;
    }
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
    return target.startsWith(site)
        && Files.isRegularFile(target)
        && (parts.length < 2 || Files.readString(target).contains("id=\"" + parts[1] + "\""));
  }

  @Test
  void noPageLeadsToMarkdown() throws IOException {
    for (Path page : pages()) {
      String text = Files.readString(page).replaceAll("(?s)<pre.*?</pre>", "");
      assertThat(text).as(page.toString()).doesNotContainPattern("href=\"[^\":]*\\.md[\"#]");
    }
  }

  @Test
  void everyDocumentHasAPageThatTheMenuOrAnotherLeadsTo() throws IOException {
    String linked = String.join(
        "\n",
        LINK.matcher(allPages())
            .results()
            .map((MatchResult link) -> link.group(1))
            .toList());
    try (Stream<Path> files = Files.walk(Menu.CONTENTS.getParent())) {
      assertThat(files.filter(file -> file.toString().endsWith(".md")))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(linked)
              .contains(
                  file.equals(Menu.CONTENTS)
                      ? "index.html"
                      : file.getFileName().toString().replace(".md", ".html")));
    }
  }

  private static String allPages() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path page : pages()) {
      all.append(Files.readString(page));
    }
    return all.toString();
  }

  /** Each heading with the words below it, to the last page. */
  @Test
  void theSearchKnowsEverySectionOfEveryDocument() throws IOException {
    String script = Files.readString(site.resolve("search.js"));
    JsonNode sections = JsonMapper.shared()
        .readTree(script.substring(script.indexOf('['), script.lastIndexOf(']') + 1));
    JsonNode shapley = sections
        .valueStream()
        .filter(
            section -> section.get("url").asString().equals("bridge.html#how-the-parts-are-found"))
        .findFirst()
        .orElseThrow();
    assertThat(shapley.get("text").asString()).contains("Shapley");
    assertThat(sections.valueStream().map(section -> section.get("url").asString()))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(300);
  }

  @Test
  void theSchemaIsWhereItsNameSays() throws IOException {
    Path schema = site.resolve("schema/scenario-1.json");
    assertThat(JsonMapper.shared().readTree(schema.toFile()).get("$id").asString())
        .isEqualTo("https://mixcost.org/schema/scenario-1.json")
        .isEqualTo(JsonSchema.tree().get("$id"));
  }

  @Test
  void aMarkOfTextStaysText() throws IOException {
    String page =
        Files.readString(site.resolve("files/src/test/java/org/mixcost/examples/AskWhy.java.html"));
    assertThat(page).contains("Map&lt;String, Double&gt;").doesNotContain("Map<String");
  }
}
