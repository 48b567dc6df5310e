package org.mixcost.report.file;

import static org.mixcost.report.file.WholeFile.makeFolder;
import static org.mixcost.report.file.WholeFile.requireFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mixcost.issue.ReadFailure;

/**
 * Writes the files of a folder all together, or leaves the folder as it was.
 *
 * <p>A folder in which nothing else stands is built beside its place and swapped. Files that an earlier run has listed in
 * {@code files.txt} are ours and are replaced, also by nothing; all others are foreign and stay. A foreign file or a link where
 * one of ours is to stand is an error, before anything is written.
 */
public final class WholeFolder {
  /** The file in a folder that says which files of it are ours. */
  public static final String LISTING = Listing.NAME;

  private WholeFolder() {}

  /**
   * Replaces what an earlier run has written to a folder, which is made if need be.
   *
   * @throws UncheckedIOException naming the path that is in the way or cannot be written
   */
  public static void write(Path folder, FileSet files) {
    try {
      Path real = real(folder);
      if (!isSwapped(real, files)) {
        replaceEach(folder, real, files);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write " + at(folder, failure), failure);
    }
  }

  /** Where the folder is or will be, with no link on the way. */
  private static Path real(Path folder) throws IOException {
    try {
      Path real = folder.toRealPath();
      requireFolder(real);
      return real;
    } catch (NoSuchFileException notYet) {
      // Or not just now, as another run swaps it.
      return toBe(folder);
    }
  }

  private static Path toBe(Path folder) throws IOException {
    if (Files.isSymbolicLink(folder)) {
      throw new FileSystemException(folder.toString(), null, "it is a link that leads nowhere");
    }
    Path whole = folder.toAbsolutePath().normalize();
    makeFolder(whole.getParent());
    return whole.getParent().toRealPath().resolve(whole.getFileName());
  }

  /** Whether the folder was replaced by one that was built beside it. */
  private static boolean isSwapped(Path real, FileSet files) throws IOException {
    Optional<Workplace> beside = beside(real);
    if (beside.isEmpty()) {
      return false;
    }
    try (Workplace place = beside.get()) {
      Swap swap = new Swap(real, place);
      swap.recover();
      return swap.replace(files);
    }
  }

  /** A workplace beside the folder; none where nothing can be made there. */
  private static Optional<Workplace> beside(Path real) throws IOException {
    Path name = real.getFileName();
    try {
      return name == null
          ? Optional.empty()
          : Optional.of(Workplace.at(real.resolveSibling("." + name + Workplace.ENDING)));
    } catch (FileSystemException refused) {
      if (!Files.isDirectory(real)) {
        throw refused;
      }
      return Optional.empty();
    }
  }

  private static void replaceEach(Path folder, Path real, FileSet files) throws IOException {
    try (Workplace inside = Workplace.at(real.resolve(Workplace.ENDING))) {
      Stage stage = new Stage(real, inside);
      stage.recover();
      Set<String> earlier = Listing.found(real);
      requireFree(folder, files, earlier);
      stage.replace(earlier, files);
    }
  }

  /** The files of a set, and their listing. */
  public static FileSet listed(FileSet files) {
    FileSet all = new FileSet();
    all.addAll(files);
    all.add(Listing.NAME, "", Listing.of(files));
    return all;
  }

  /**
   * The files that the listing of an earlier run names, itself among them; none where there is no such listing.
   *
   * @throws ReadFailure if it cannot be read
   */
  public static Set<String> listedIn(Path folder) {
    try {
      return Listing.named(folder);
    } catch (IOException failure) {
      throw new ReadFailure(folder.resolve(Listing.NAME), failure);
    }
  }

  /**
   * What stands in a file of a folder, if it is there and no link leads to it.
   *
   * @throws ReadFailure if it cannot be read
   */
  public static Optional<byte[]> find(Path folder, String path) {
    try {
      return Listing.isOwnFile(folder, path)
          ? Optional.of(Files.readAllBytes(folder.resolve(path)))
          : Optional.empty();
    } catch (IOException failure) {
      throw new ReadFailure(folder.resolve(path), failure);
    }
  }

  /** What the failure is about: a file of the folder that it names, or else the folder. */
  private static String at(Path folder, IOException failure) {
    return failure instanceof InTheWay blocked ? blocked.getFile() : folder.toString();
  }

  private static final class InTheWay extends FileSystemException {
    private static final long serialVersionUID = 1;

    InTheWay(Path path, String reason) {
      super(path.toString(), null, reason);
    }
  }

  private static void requireFree(Path folder, FileSet files, Set<String> earlier)
      throws IOException {
    Set<String> wanted = new TreeSet<>(files.paths());
    wanted.add(Listing.NAME);
    wanted.removeAll(earlier);
    List<Path> inTheWay = new ArrayList<>();
    wanted.forEach(path -> inTheWay(folder, folder.resolve(path)).ifPresent(inTheWay::add));
    if (!inTheWay.isEmpty()) {
      String others = inTheWay.size() == 1 ? "" : " (nor %d more)".formatted(inTheWay.size() - 1);
      throw new InTheWay(
          inTheWay.get(0),
          "it is not of an earlier run" + others + "; move it away or name another folder");
    }
  }

  /** What stands where a file is to be, or where a folder for it is to be. */
  private static Optional<Path> inTheWay(Path folder, Path file) {
    Path parent = file.getParent();
    boolean isBlocked = !parent.equals(folder)
        && exists(parent)
        && !Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS);
    return isBlocked ? Optional.of(parent) : Optional.of(file).filter(WholeFolder::exists);
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
