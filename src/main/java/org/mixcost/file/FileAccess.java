package org.mixcost.file;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Phrase;
import org.mixcost.issue.Where;

/**
 * Which files may be read, and how large each may be.
 *
 * <pre>{@code
 * FileAccess plans = FileAccess.within(List.of(Path.of("data/scenarios"))).upTo(1);
 * Checked<Study> study = MixCost.create().reading(plans).read(Path.of("01-headline.yaml"));
 * }</pre>
 *
 * <p>Within folders, a relative path is looked for in each of them, and a path that leaves them is refused: by itself, by
 * {@code ..}, or by a symbolic link. That holds for a scenario file, and for all that it names: folders with catalog rows and
 * configs of models.
 */
public final class FileAccess {
  /** What a file may have where nobody says otherwise [MiB]. */
  private static final int USUAL_MEBIBYTES = 4;

  /** Every file that the process can read. */
  public static final FileAccess ANYWHERE = new FileAccess(List.of(), false, USUAL_MEBIBYTES);

  private static final int MOST_TABLE_MEBIBYTES = 64;

  private final List<Root> roots;
  private final boolean isLimited;
  private final int mebibytes;

  private FileAccess(List<Root> roots, boolean isLimited, int mebibytes) {
    this.roots = List.copyOf(roots);
    this.isLimited = isLimited;
    this.mebibytes = mebibytes;
  }

  /** A folder as it was named, and where it is. */
  private record Root(Path named, Path real) {
    static Root of(Path folder) throws IOException {
      Path real = folder.toRealPath();
      if (!Files.isDirectory(real)) {
        throw new FileNotFoundException(folder + " is no folder");
      }
      return new Root(folder.toAbsolutePath().normalize(), real);
    }

    boolean holds(Path path) {
      return path.startsWith(named) || path.startsWith(real);
    }
  }

  /**
   * The files in some folders alone; without a folder, none.
   *
   * @throws IOException if one of them is no folder that can be read
   */
  public static FileAccess within(List<Path> folders) throws IOException {
    List<Root> roots = new ArrayList<>();
    for (Path folder : folders) {
      roots.add(Root.of(folder));
    }
    return new FileAccess(roots, true, USUAL_MEBIBYTES);
  }

  /**
   * The same for larger or smaller files.
   *
   * @param most how many MiB each may have
   * @throws IllegalArgumentException if that is less than 1
   */
  public FileAccess upTo(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("a file has 1 MiB or more: " + most);
    }
    return new FileAccess(roots, isLimited, most);
  }

  /**
   * What a file holds; that it is missing or cannot be read is an issue with the code {@code unreadable}, that it may not be
   * read one with {@code outside-roots}.
   */
  public Checked<byte[]> read(Path file) {
    return refusal(file, Where.inFile(file.toString()))
        .map(Checked::<byte[]>failed)
        .orElseGet(() -> readAdmitted(file));
  }

  private Checked<byte[]> readAdmitted(Path file) {
    String name = file.toString();
    try {
      return of(name, bytes(file, mebibytes));
    } catch (IOException failure) {
      return failed("unreadable", name, "cannot read the file: " + reason(failure));
    }
  }

  private static String reason(IOException failure) {
    return failure instanceof NoSuchFileException
        ? "there is no such file"
        : failure.getClass().getSimpleName().replace("Exception", "").toLowerCase(Locale.ROOT);
  }

  /** The bytes of a file that is named so and was read elsewhere, unless they are too many. */
  public Checked<byte[]> of(String file, byte[] bytes) {
    return bytes.length > size(mebibytes)
        ? failed("too-large", file, "the file is larger than " + mebibytes + " MiB")
        : Checked.of(bytes);
  }

  /**
   * What a table of a catalog holds, if it is there.
   *
   * @throws IOException if it cannot be read, may not be read, or is very large
   */
  public Optional<byte[]> find(Path table) throws IOException {
    try {
      byte[] bytes = bytes(table, MOST_TABLE_MEBIBYTES);
      if (bytes.length > size(MOST_TABLE_MEBIBYTES)) {
        throw new IOException("it is larger than " + MOST_TABLE_MEBIBYTES + " MiB");
      }
      return Optional.of(bytes);
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  /** Why what stands at a path may not be read, whether it is there or not; nothing where it may. */
  public Optional<Issue> refusal(Path path, Where where) {
    try {
      admitted(path);
      return Optional.empty();
    } catch (Outside outside) {
      return Optional.of(Issue.error(
              "outside-roots", where, "'" + path + "' is outside of the folders that may be read")
          .withHelp(roots.isEmpty() ? "no folder may be read" : "within " + named()));
    } catch (IOException unreadable) {
      return Optional.empty(); // as whoever reads it reports
    }
  }

  private String named() {
    return Phrase.listed(roots.stream().map(root -> root.named().toString()).toList());
  }

  /** All of a small file; of a larger one as much as shows that it is. */
  private byte[] bytes(Path file, int most) throws IOException {
    try (InputStream stream = Files.newInputStream(admitted(file))) {
      return stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, size(most) + 1));
    }
  }

  /** Where a path leads that may be read, with no symbolic link left on it. */
  private Path admitted(Path path) throws IOException {
    if (!isLimited) {
      return path;
    }
    boolean isInside = false;
    for (Root root : roots) {
      Path place = root.named().resolve(path).normalize();
      if (root.holds(place)) {
        Optional<Path> real = real(place);
        if (real.filter(root::holds).isPresent()) {
          return regular(real.get());
        }
        isInside |= real.isEmpty();
      }
    }
    throw isInside ? new NoSuchFileException(path.toString()) : new Outside();
  }

  private static Optional<Path> real(Path place) throws IOException {
    try {
      return Optional.of(place.toRealPath());
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  /** What is neither a file nor a folder, such as a pipe, could keep its reader waiting for ever. */
  private static Path regular(Path file) throws IOException {
    if (!Files.isRegularFile(file) && !Files.isDirectory(file)) {
      throw new IOException("it is no regular file");
    }
    return file;
  }

  /** A path leads out of the folders. */
  private static final class Outside extends IOException {
    private static final long serialVersionUID = 1L;

    Outside() {
      super("it is outside of the folders that may be read");
    }
  }

  private static long size(int mebibytes) {
    return (long) mebibytes << 20;
  }

  private static Checked<byte[]> failed(String code, String file, String message) {
    return Checked.failed(Issue.error(code, Where.inFile(file), message));
  }
}
