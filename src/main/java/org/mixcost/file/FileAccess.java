package org.mixcost.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mixcost.issue.Checked;
import org.mixcost.issue.FileFailure;
import org.mixcost.issue.Issue;
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
  public static final FileAccess ANYWHERE = new FileAccess(Opening.ANY, USUAL_MEBIBYTES);

  /** What a file may have that is large by its nature, such as a table of a catalog or a saved run [MiB]. */
  public static final int MOST_FOUND_MEBIBYTES = 64;

  private final Opening opening;
  private final int mebibytes;
  private final Consumer<StoredFile> listener;

  private FileAccess(Opening opening, int mebibytes) {
    this(opening, mebibytes, file -> {});
  }

  private FileAccess(Opening opening, int mebibytes, Consumer<StoredFile> listener) {
    this.opening = opening;
    this.mebibytes = mebibytes;
    this.listener = listener;
  }

  /**
   * The files in some folders alone; without a folder, none.
   *
   * @throws IOException if one of them is no folder that can be read
   */
  public static FileAccess within(List<Path> folders) throws IOException {
    return new FileAccess(FolderOpening.of(folders), USUAL_MEBIBYTES);
  }

  /** Files in memory alone, as if there were no others: those of a saved run, say. */
  public static FileAccess of(List<StoredFile> files) {
    return new FileAccess(StoredOpening.of(files), USUAL_MEBIBYTES);
  }

  /**
   * Files in memory alone, and those of some folders as here.
   *
   * @param folders whose files are not taken from memory
   */
  public FileAccess insteadOf(List<StoredFile> files, List<Path> folders) {
    return new FileAccess(
        new SplitOpening(folders, opening, StoredOpening.of(files)), mebibytes, listener);
  }

  /**
   * The same with a text that is at hand under the name of a file, and is read in its place.
   *
   * @param bytes of it, requested when it is read; it may fail with an {@link java.io.UncheckedIOException}
   */
  public FileAccess with(String name, Supplier<byte[]> bytes) {
    return new FileAccess(new AtHand(Path.of(name), bytes, opening), mebibytes, listener);
  }

  /** The same, which also hands on each file that is read, as often as it is. */
  public FileAccess telling(Consumer<StoredFile> other) {
    return new FileAccess(opening, mebibytes, listener.andThen(other));
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
    return new FileAccess(opening, most, listener);
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
      return failed("unreadable", name, "cannot read the file: " + FileFailure.reason(failure));
    }
  }

  /** The bytes of a file that is named so and was read elsewhere, unless they are too many. */
  public Checked<byte[]> of(String file, byte[] bytes) {
    return bytes.length > size(mebibytes)
        ? failed("too-large", file, "the file is larger than " + mebibytes + " MiB")
        : Checked.of(bytes);
  }

  /**
   * What a file holds that may be large, such as a table of a catalog or a saved run, if it is there.
   *
   * @throws IOException if it cannot be read, may not be read, or is very large
   */
  public Optional<byte[]> find(Path file) throws IOException {
    try {
      byte[] bytes = bytes(file, MOST_FOUND_MEBIBYTES);
      if (bytes.length > size(MOST_FOUND_MEBIBYTES)) {
        throw new IOException("it is larger than " + MOST_FOUND_MEBIBYTES + " MiB");
      }
      return Optional.of(bytes);
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (FileSystemException failure) {
      if (isBelowFile(file)) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  private static boolean isBelowFile(Path file) {
    Path folder = file.getParent();
    return folder != null && Files.exists(folder) && !Files.isDirectory(folder);
  }

  /**
   * Opens a file that may be of any size, such as a list of prices.
   *
   * @throws IOException if it may not or cannot be read
   */
  public InputStream open(Path file) throws IOException {
    return opening.open(file);
  }

  /** Why what stands at a path may not be read, whether it is there or not; nothing where it may. */
  public Optional<Issue> refusal(Path path, Where where) {
    try {
      opening.admit(path);
      return Optional.empty();
    } catch (OutsideFolders outside) {
      return Optional.of(Issue.error(
              "outside-roots", where, "'" + path + "' is outside of the folders that may be read")
          .withHelp(outside.folders()));
    } catch (IOException unreadable) {
      return Optional.empty(); // as whoever reads it reports
    }
  }

  /** All of a small file; of a larger one as much as shows that it is. */
  private byte[] bytes(Path file, int most) throws IOException {
    try (InputStream stream = opening.open(file)) {
      byte[] bytes = stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, size(most) + 1));
      if (bytes.length <= size(most)) {
        listener.accept(StoredFile.of(file.toString(), bytes));
      }
      return bytes;
    }
  }

  private static long size(int mebibytes) {
    return (long) mebibytes << 20;
  }

  private static Checked<byte[]> failed(String code, String file, String message) {
    return Checked.failed(Issue.error(code, Where.inFile(file), message));
  }
}
