package org.mixcost.report.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A hidden folder beside the files of a folder, from which they are moved to their places when all of them are written.
 *
 * <p>It holds the new files until they are moved, and the earlier ones until the last of the new ones, the listing, has
 * been moved. So it knows the way back at any time, also for the run after one that was killed.
 */
final class Stage {
  private static final Pattern NAME = Pattern.compile("\\.mixcost-([0-9]+)\\.part");

  private final Path folder;
  private final Path place;
  private final Path fresh;
  private final Path earlier;

  private Stage(Path folder, Path place) {
    this.folder = folder;
    this.place = place;
    this.fresh = place.resolve("new");
    this.earlier = place.resolve("old");
  }

  /** A stage in a folder, of this process. */
  static Stage in(Path folder) {
    return new Stage(
        folder, folder.resolve(".mixcost-" + ProcessHandle.current().pid() + ".part"));
  }

  /** Takes back what runs have left that are no more. */
  static void recover(Path folder) throws IOException {
    try (DirectoryStream<Path> hidden = Files.newDirectoryStream(folder, ".mixcost-*.part")) {
      for (Path place : hidden) {
        Matcher name = NAME.matcher(place.getFileName().toString());
        boolean isStage = name.matches() && Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS);
        if (isStage && !isAnotherAtWork(Long.parseLong(name.group(1)))) {
          new Stage(folder, place).undo();
        }
      }
    }
  }

  private static boolean isAnotherAtWork(long pid) {
    return pid != ProcessHandle.current().pid()
        && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }

  /** Puts new files in the place of earlier ones; where that fails, the earlier ones are there again. */
  void replace(Set<String> old, FileSet files) throws IOException {
    try {
      for (String path : files.paths()) {
        write(fresh.resolve(path), files.content(path));
      }
      Path listing = place.resolve(Listing.NAME);
      write(listing, Listing.of(files));
      Files.move(listing, fresh.resolve(Listing.NAME));
      move(old, folder, earlier);
      move(files.paths(), fresh, folder);
      move(Set.of(Listing.NAME), fresh, folder);
    } catch (IOException | RuntimeException failure) {
      undo();
      throw failure;
    }
    delete(place);
    removeEmpty(old);
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
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

  /** As it was before. A listing that is still to be moved says that not all was done. */
  private void undo() throws IOException {
    Set<String> wanted = Listing.named(fresh);
    for (String path : wanted) {
      if (!Files.exists(fresh.resolve(path)) && Listing.isOwnFile(folder, path)) {
        Files.delete(folder.resolve(path));
      }
    }
    if (!wanted.isEmpty()) {
      move(files(earlier), earlier, folder);
    }
    delete(place);
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

  private static void delete(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
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
