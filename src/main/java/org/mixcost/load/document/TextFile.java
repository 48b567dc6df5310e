package org.mixcost.load.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.mixcost.file.FileAccess;
import org.mixcost.issue.ByteOrderMark;
import org.mixcost.issue.Checked;
import org.mixcost.issue.InputFile;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Printable;
import org.mixcost.issue.Where;

/**
 * The text of a file in UTF-8, without a byte order mark.
 *
 * @param input by which a result can be traced
 */
public record TextFile(InputFile input, String text) {
  /** Tab, line feed, carriage return, and the next line of some old machines. */
  private static final String USUAL_CONTROLS = "\t\n\r\u0085";
  /** A file with more of what nobody sees is none of text, and each takes a look at all that stands before it. */
  private static final int MOST_UNSEEN = 100;

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
    ByteBuffer read = ByteBuffer.wrap(bytes);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult end = StandardCharsets.UTF_8.newDecoder().decode(read, text, true);
    String decoded = text.flip().toString();
    if (end.isError()) {
      return Checked.failed(Issue.error(
          "encoding",
          place(file, decoded, decoded.length()),
          "the file is not UTF-8 text from here on"));
    }
    Issues unseen = unseen(file, decoded);
    return unseen.hasErrors()
        ? Checked.failed(unseen)
        : Checked.of(new TextFile(InputFile.of(file, bytes), ByteOrderMark.strip(decoded)));
  }

  /** The first characters that nobody sees or has meant: all controls but tabs and ends of lines. */
  private static Issues unseen(String file, String text) {
    Issues issues = new Issues();
    IntStream.range(0, text.length())
        .filter(index -> isUnseen(text.charAt(index)))
        .limit(MOST_UNSEEN)
        .forEach(index -> issues.error(
            "control-character",
            place(file, text, index),
            "a control character, " + Printable.text(text.substring(index, index + 1))
                + ", stands here",
            "take it out; an editor may not show it"));
    return issues;
  }

  private static boolean isUnseen(char character) {
    return Character.isISOControl(character) && USUAL_CONTROLS.indexOf(character) < 0;
  }

  private static Where place(String file, String text, int index) {
    String before = text.substring(0, index);
    int line = 1 + (int) before.chars().filter(character -> character == '\n').count();
    return new Where(file, line, index - before.lastIndexOf('\n'));
  }
}
