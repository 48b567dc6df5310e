package org.mixcost.load.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Where;

/** The bytes of a file that is not larger than it may be. */
public final class FileBytes {
  private FileBytes() {}

  /**
   * Reads a file; that it is missing or cannot be read is an issue with the code {@code unreadable}.
   *
   * @param most how many MiB it may have
   */
  public static Checked<byte[]> read(Path path, int most) {
    String file = path.toString();
    try {
      return Files.size(path) > bytes(most)
          ? tooLarge(file, most)
          : of(file, Files.readAllBytes(path), most);
    } catch (IOException failure) {
      return failed("unreadable", file, "cannot read the file: " + reason(failure));
    }
  }

  private static String reason(IOException failure) {
    return failure instanceof NoSuchFileException
        ? "there is no such file"
        : failure.getClass().getSimpleName().replace("Exception", "").toLowerCase(Locale.ROOT);
  }

  /**
   * The bytes of a file that is named so.
   *
   * @param most how many MiB it may have
   */
  static Checked<byte[]> of(String file, byte[] bytes, int most) {
    return bytes.length > bytes(most) ? tooLarge(file, most) : Checked.of(bytes);
  }

  private static long bytes(int mebibytes) {
    return (long) mebibytes << 20;
  }

  private static Checked<byte[]> tooLarge(String file, int most) {
    return failed("too-large", file, "the file is larger than " + most + " MiB");
  }

  private static Checked<byte[]> failed(String code, String file, String message) {
    return Checked.failed(Issue.error(code, Where.inFile(file), message));
  }
}
