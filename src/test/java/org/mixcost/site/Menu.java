package org.mixcost.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the site has, in groups, as the page with the contents of the documentation has it.
 *
 * @param groups in the order of that page
 */
record Menu(List<Group> groups) {
  /** The page that lists all others. */
  static final Path CONTENTS = Path.of("src/site/markdown/index.md");

  /** A heading, or a row of a table or an item of a list that begins with a link. */
  private static final Pattern LINE = Pattern.compile(
      "^(?:## (?<group>.+)|(?:\\| |\\d+\\. )\\[(?<title>[^]]+)]\\((?<link>[^)#]+)\\).*)$",
      Pattern.MULTILINE);

  /** Pages under one heading. */
  record Group(String title, List<Entry> entries) {}

  /**
   * A page.
   *
   * @param file of the project that it is made of
   */
  record Entry(String title, Path file) {}

  /** Reads the page with the contents. */
  static Menu read(String contents) {
    List<Group> groups = new ArrayList<>();
    Matcher line = LINE.matcher(contents);
    while (line.find()) {
      if (line.group("group") != null) {
        groups.add(new Group(line.group("group"), new ArrayList<>()));
      } else {
        Path file = CONTENTS.resolveSibling(line.group("link")).normalize();
        groups.get(groups.size() - 1).entries().add(new Entry(line.group("title"), file));
      }
    }
    return new Menu(groups);
  }

  /** The documents in it, with the page itself. */
  List<Path> documents() {
    List<Path> documents = new ArrayList<>();
    documents.add(CONTENTS);
    groups.forEach(group -> group.entries().forEach(entry -> documents.add(entry.file())));
    return documents;
  }
}
