package org.mixcost.report.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Puts a folder that was built beside its place there in one go, with what stood there before out of sight. */
final class Swap {
  private final Path folder;
  private final Workplace beside;
  private final Path fresh;
  private final Path former;

  /**
   * The swap of a folder.
   *
   * @param folder which need not be there, as its real path
   * @param beside on the same file system
   */
  Swap(Path folder, Workplace beside) {
    this.folder = folder;
    this.beside = beside;
    this.fresh = beside.resolve("new");
    this.former = beside.resolve("old");
  }

  /** Takes back what was moved away and not replaced, and deletes all else beside the folder. */
  void recover() throws IOException {
    if (Files.exists(former) && !isThere()) {
      move(former, folder);
    }
    beside.clear();
  }

  /**
   * Puts files in the place of all that is there; where that fails, all is as it was.
   *
   * @return whether it was possible; it is not where there are files of others, or the folder cannot be moved
   */
  boolean replace(FileSet files) throws IOException {
    if (isThere() && !isMovable()) {
      return false;
    }
    try {
      beside.write(files, fresh);
      boolean isFree = !isThere() || (isMadeAlike() && isMovedAway());
      if (isFree) {
        move(fresh, folder);
      }
      return isFree;
    } finally {
      recover();
    }
  }

  private boolean isThere() {
    return Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether nobody would miss the folder itself; who works in it would be left in the former one. */
  private boolean isMovable() throws IOException {
    return isOurs(folder) && !Path.of("").toRealPath().startsWith(folder);
  }

  /** Whether the files of an earlier run and the folders that they stand in are all there is. */
  private static boolean isOurs(Path root) throws IOException {
    Set<Path> ours = new HashSet<>(Set.of(root));
    for (String path : Listing.found(root)) {
      Path file = root.resolve(path);
      ours.addAll(List.of(file, file.getParent()));
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.allMatch(ours::contains);
    }
  }

  /** Whether the folder was moved and nobody has put anything there before. */
  private boolean isMovedAway() throws IOException {
    try {
      move(folder, former);
    } catch (FileSystemException inUse) {
      return false;
    }
    return isOurs(former);
  }

  /** At once, or not at all. */
  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Gives the new folder the owner and the permissions of the one that is there, if that is possible. */
  private boolean isMadeAlike() throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
    if (view == null) {
      return false;
    }
    PosixFileAttributes there = Files.readAttributes(folder, PosixFileAttributes.class);
    view.setPermissions(there.permissions());
    PosixFileAttributes made = view.readAttributes();
    return made.owner().equals(there.owner()) && made.group().equals(there.group());
  }
}
