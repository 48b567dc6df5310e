package org.mixcost.load.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.mixcost.file.FileAccess;
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
   * @param access by which it is
   */
  public static Checked<TextFile> read(Path path, FileAccess access) {
    return access.read(path).then(bytes -> decode(path.toString(), bytes));
  }

  /** The text of the bytes of a file that is named so, unless they are more than a file may have. */
  public static Checked<TextFile> of(String file, byte[] bytes, FileAccess access) {
    return access.of(file, bytes).then(allowed -> decode(file, allowed));
  }

  static Checked<TextFile> decode(String file, byte[] bytes) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Checked.of(new TextFile(InputFile.of(file, bytes), ByteOrderMark.strip(text)));
    } catch (CharacterCodingException notUtf8) {
      return Checked.failed(
          Issue.error("encoding", Where.inFile(file), "the file is not UTF-8 text"));
    }
  }
}
