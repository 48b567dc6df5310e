package org.mixcost.report.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts files in the place of others one by one, in a folder that holds files of others too or cannot be moved.
 *
 * <p>A workplace in the folder holds the new files until they are moved, and the earlier ones until the last of the new ones,
 * the listing, has been moved. So it knows the way back at any time, also for the run after one that was killed.
 */
final class Stage {
  private final Path folder;
  private final Workplace inside;
  private final Path fresh;
  private final Path earlier;

  /**
   * The stage of a folder.
   *
   * @param folder as its real path
   * @param inside in it
   */
  Stage(Path folder, Workplace inside) {
    this.folder = folder;
    this.inside = inside;
    this.fresh = inside.resolve("new");
    this.earlier = inside.resolve("old");
  }

  /** Puts new files in the place of earlier ones; where that fails, the earlier ones are there again. */
  void replace(Set<String> old, FileSet files) throws IOException {
    try {
      inside.write(files, fresh);
      move(old, folder, earlier);
      move(files.paths(), fresh, folder);
      move(Set.of(Listing.NAME), fresh, folder);
    } catch (IOException | RuntimeException failure) {
      recover();
      throw failure;
    }
    inside.clear();
    removeEmpty(old);
  }

  private static void move(Iterable<String> paths, Path from, Path to) throws IOException {
    for (String path : paths) {
      makeFolder(to.resolve(path).getParent());
      Files.move(from.resolve(path), to.resolve(path));
    }
  }

  private static void makeFolder(Path wanted) throws IOException {
    if (Files.isSymbolicLink(wanted)) {
      throw new FileSystemException(wanted.toString(), null, wanted + " is a link");
    }
    Files.createDirectories(wanted);
  }

  /**
   * Makes it as it was before; may be killed, too. A listing that is still to be moved says that not all was done.
   */
  void recover() throws IOException {
    Set<String> wanted = Listing.named(fresh);
    for (String path : wanted) {
      if (!Files.exists(fresh.resolve(path)) && Listing.isOwnFile(folder, path)) {
        Files.move(folder.resolve(path), fresh.resolve(path));
      }
    }
    if (!wanted.isEmpty()) {
      move(files(earlier), earlier, folder);
      Files.delete(fresh.resolve(Listing.NAME));
    }
    inside.clear();
    removeEmpty(wanted);
  }

  private static List<String> files(Path root) throws IOException {
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> root.relativize(file).toString())
          .toList();
    }
  }

  /** Removes the folders in which files stood and nothing else does. */
  private void removeEmpty(Set<String> paths) throws IOException {
    for (Path parent :
        paths.stream().map(path -> folder.resolve(path).getParent()).distinct().toList()) {
      if (!parent.equals(folder) && Files.isDirectory(parent) && isEmpty(parent)) {
        Files.delete(parent);
      }
    }
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (Stream<Path> inside = Files.list(directory)) {
      return inside.findAny().isEmpty();
    }
  }
}
