package org.mixcost.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where on the site each file of the project is, by paths from the top of each. */
final class SitePlan {
  static final Path START = Path.of("README.md");
  private static final Path MARKDOWN = Path.of("src/site/markdown");
  private static final String PAGE = "index.html";
  private static final List<String> IMAGES = List.of("png", "svg");

  private final Map<Path, Path> documents = new LinkedHashMap<>();
  private final Set<Path> found = new LinkedHashSet<>();
  private final Deque<Path> open = new ArrayDeque<>();

  /** Of these documents, and of what links of theirs lead to. */
  SitePlan(List<Path> documents) {
    documents.forEach(document -> this.documents.put(document, pageOf(document)));
  }

  private static Path pageOf(Path document) {
    if (document.equals(START)) {
      return Path.of(PAGE);
    }
    if (document.equals(Menu.CONTENTS)) {
      return Path.of("contents.html");
    }
    Path place = document.startsWith(MARKDOWN) ? MARKDOWN.relativize(document) : document;
    String name = place.toString().toLowerCase(Locale.ROOT);
    return Path.of(name.replaceFirst("readme\\.md$", PAGE).replaceFirst("\\.md$", ".html"));
  }

  /** The page of a document. */
  Path page(Path document) {
    return documents.get(document);
  }

  /** A link of a document as one of its page; what it leads to is on the site from then on. */
  String link(Path document, String destination) {
    if (destination.contains("://") || destination.startsWith("#")) {
      return destination;
    }
    String[] parts = destination.split("#", 2);
    Path target = document.resolveSibling(parts[0]).normalize();
    String anchor = parts.length > 1 && documents.containsKey(target) ? "#" + parts[1] : "";
    return link(page(document), target) + anchor;
  }

  /** The link of a page to a file of the project, which is on the site from then on. */
  String link(Path page, Path file) {
    return relative(page, placeOf(file));
  }

  /** The link from a place to another. */
  static String relative(Path from, Path to) {
    Path folder = Optional.ofNullable(from.getParent()).orElse(Path.of(""));
    return folder.relativize(to).toString();
  }

  private Path placeOf(Path file) {
    if (documents.containsKey(file)) {
      return documents.get(file);
    }
    Path report = file.resolveSibling(PAGE);
    if (file.toString().endsWith(".md") && Files.exists(report)) {
      return add(report, report);
    }
    return add(file, isCopied(file) ? file : sourcePage(file));
  }

  private Path add(Path file, Path place) {
    if (found.add(file)) {
      open.add(file);
    }
    return place;
  }

  /** Whether a browser shows it as it is. */
  static boolean isCopied(Path file) {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return name.equals(PAGE) || IMAGES.contains(ending);
  }

  /** The page that shows a text, or what is in a folder. */
  static Path sourcePage(Path file) {
    Path files = Path.of("files").resolve(file);
    return Files.isDirectory(file)
        ? files.resolve(PAGE)
        : files.resolveSibling(file.getFileName() + ".html");
  }

  /** The next file that is no document and that a link leads to. */
  Optional<Path> next() {
    return Optional.ofNullable(open.poll());
  }
}
