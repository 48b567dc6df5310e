package org.mixcost.report.document;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Files by the end of their paths: as much of it as tells each from the others, at least its name. */
final class ShortPaths {
  private final Set<String> paths;

  ShortPaths(Collection<String> paths) {
    this.paths = new LinkedHashSet<>(paths);
  }

  /** The end of one of the paths. */
  String of(String path) {
    String end = end(path, path.length());
    while (end.length() < path.length() && isShared(end, path)) {
      end = end(path, path.length() - end.length() - 1);
    }
    return end;
  }

  /** The path from the folder or file on that ends at a place. */
  private static String end(String path, int at) {
    int slash = Math.max(path.lastIndexOf('/', at - 1), path.lastIndexOf('\\', at - 1));
    return path.substring(slash + 1);
  }

  private boolean isShared(String end, String path) {
    return paths.stream()
        .filter(other -> !other.equals(path))
        .anyMatch(
            other -> other.equals(end) || other.endsWith("/" + end) || other.endsWith("\\" + end));
  }
}
