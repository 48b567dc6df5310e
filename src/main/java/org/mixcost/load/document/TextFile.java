package org.mixcost.load.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.mixcost.issue.ByteOrderMark;
import org.mixcost.issue.Checked;
import org.mixcost.issue.InputFile;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Where;

/**
 * The text of a file in UTF-8, without a byte order mark.
 *
 * @param input by which a result can be traced
 */
public record TextFile(InputFile input, String text) {

  /**
   * Reads a file; that it is missing or cannot be read is an issue with the code {@code unreadable}.
   *
   * @param most how many MiB it may have
   */
  public static Checked<TextFile> read(Path path, int most) {
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
   * The text of the bytes of a file that is named so.
   *
   * @param most how many MiB it may have
   */
  public static Checked<TextFile> of(String file, byte[] bytes, int most) {
    if (bytes.length > bytes(most)) {
      return tooLarge(file, most);
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Checked.of(new TextFile(InputFile.of(file, bytes), ByteOrderMark.strip(text)));
    } catch (CharacterCodingException notUtf8) {
      return failed("encoding", file, "the file is not UTF-8 text");
    }
  }

  private static long bytes(int mebibytes) {
    return (long) mebibytes << 20;
  }

  private static Checked<TextFile> tooLarge(String file, int most) {
    return failed("too-large", file, "the file is larger than " + most + " MiB");
  }

  private static Checked<TextFile> failed(String code, String file, String message) {
    return Checked.failed(Issue.error(code, Where.inFile(file), message));
  }
}
