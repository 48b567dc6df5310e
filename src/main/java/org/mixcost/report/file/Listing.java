package org.mixcost.report.file;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mixcost.issue.Printable;

/** The file in a folder that says which files of it are ours: one a line, with what it shows. */
final class Listing {
  static final String NAME = "files.txt";

  private static final String HEADING =
      "# Written by mixcost, which replaces these files and no others when it writes here again.";
  private static final String GAP = "\t";

  private Listing() {}

  /** The listing of a set of files and of itself. */
  static byte[] of(FileSet files) {
    String lines = files.paths().stream()
        .map(path -> path + GAP + Printable.oneLine(files.title(path)) + "\n")
        .collect(joining("", HEADING + "\n", ""));
    return lines.getBytes(StandardCharsets.UTF_8);
  }

  /** The files of an earlier run that are there; none where there is no listing of ours. */
  static Set<String> found(Path folder) throws IOException {
    return named(folder).stream()
        .filter(path -> isOwnFile(folder, path))
        .collect(toCollection(TreeSet::new));
  }

  /**
   * The files that the listing of a folder names, itself among them; none where there is no listing of ours.
   *
   * <p>Whoever sent the folder may have written it, so that a path that leads elsewhere counts as none.
   */
  static Set<String> named(Path folder) throws IOException {
    List<String> lines = lines(folder.resolve(NAME));
    if (lines.isEmpty() || !lines.get(0).equals(HEADING)) {
      return Set.of();
    }
    Set<String> paths = new TreeSet<>(Set.of(NAME));
    lines.stream()
        .skip(1)
        .map(line -> line.split(GAP, 2)[0])
        .filter(FileSet::isPath)
        .forEach(paths::add);
    return paths;
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()
        : List.of();
  }

  /** Whether a file stands there and is reached by no link. */
  static boolean isOwnFile(Path folder, String path) {
    Path file = folder.resolve(path);
    return Files.isDirectory(file.getParent(), LinkOption.NOFOLLOW_LINKS)
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }
}
