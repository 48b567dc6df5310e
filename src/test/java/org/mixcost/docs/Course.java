package org.mixcost.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The studies that come with the project, numbered, and the page on each. */
final class Course {
  static final Path PAGES = Path.of("src", "site", "markdown", "course");
  static final Path INDEX = PAGES.resolve("index.md");

  private static final Path STUDIES = Path.of("data", "scenarios");

  private Course() {}

  /** The files of the studies, in order. */
  static List<Path> studies() throws IOException {
    try (Stream<Path> files = Files.list(STUDIES)) {
      return files.sorted().toList();
    }
  }

  /** The pages of the course without its contents, in order. */
  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.filter(file -> !file.equals(INDEX)).sorted().toList();
    }
  }

  /** The page on a study, which has its name. */
  static Path page(Path study) {
    return PAGES.resolve(study.getFileName().toString().replaceFirst("\\.[a-z]+$", ".md"));
  }
}
