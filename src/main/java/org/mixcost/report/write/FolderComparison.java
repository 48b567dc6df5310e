package org.mixcost.report.write;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mixcost.report.file.FileSet;
import org.mixcost.report.file.WholeFolder;

/**
 * How the files of a folder differ from what is to stand there.
 *
 * <p>A file that is neither there nor in the folder's own listing was taken away on purpose, and one that is of somebody else
 * is nobody's business here.
 *
 * @param same files with the same bytes
 * @param notKept files that somebody took away with their line of the listing
 * @param differences all others, each with where it differs first
 */
public record FolderComparison(
    List<String> same, List<String> notKept, List<Difference> differences) {
  public FolderComparison {
    same = List.copyOf(same);
    notKept = List.copyOf(notKept);
    differences = List.copyOf(differences);
  }

  /**
   * A file that differs.
   *
   * @param file where it stands in the folder
   * @param place in the file, such as {@code :17} for a line; may be empty
   * @param text what was found there and what was expected
   */
  public record Difference(String file, String place, String text) {}

  /** Compares a folder with the files that are to be in it. */
  static FolderComparison of(Path folder, FileSet files) {
    FileSet made = WholeFolder.listed(files);
    Set<String> listed = WholeFolder.listedIn(folder);
    Set<String> paths = new TreeSet<>(made.paths());
    paths.addAll(listed);
    List<String> same = new ArrayList<>();
    List<String> notKept = new ArrayList<>();
    List<Difference> differences = new ArrayList<>();
    for (String path : paths) {
      Optional<byte[]> found = WholeFolder.find(folder, path);
      if (!made.paths().contains(path)) {
        differences.add(new Difference(
            path,
            "",
            "it is listed in " + WholeFolder.LISTING + ", and this run makes no such file"));
      } else if (found.isPresent()) {
        compare(path, found.get(), made.content(path))
            .ifPresentOrElse(differences::add, () -> same.add(path));
      } else if (listed.contains(path)) {
        differences.add(
            new Difference(path, "", "it is listed in " + WholeFolder.LISTING + ", and not there"));
      } else {
        notKept.add(path);
      }
    }
    return new FolderComparison(same, notKept, differences);
  }

  /** How one file differs from what is to stand in it, if it does. */
  static Optional<Difference> compare(String path, byte[] found, byte[] made) {
    return Arrays.equals(found, made) || isShorterListing(path, found, made)
        ? Optional.empty()
        : Optional.of(FirstDifference.of(path, found, made));
  }

  /** A listing from which lines were taken, and nothing else. */
  private static boolean isShorterListing(String path, byte[] found, byte[] made) {
    return path.equals(WholeFolder.LISTING) && new HashSet<>(lines(made)).containsAll(lines(found));
  }

  private static List<String> lines(byte[] text) {
    return new String(text, StandardCharsets.UTF_8).lines().toList();
  }
}
