package org.mixcost.load.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mixcost.file.FileAccess;
import org.mixcost.issue.ByteOrderMark;
import org.mixcost.issue.Checked;
import org.mixcost.issue.InputFile;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Phrase;
import org.mixcost.issue.Where;

/**
 * The text of a file in UTF-8, without a byte order mark.
 *
 * @param input by which a result can be traced
 */
public record TextFile(InputFile input, String text) {
  /** Tab, line feed, carriage return, and the next line of some old machines. */
  private static final String USUAL_CONTROLS = "\t\n\r\u0085";

  private static final char FIRST_OF_NONE = '\uFFFE';
  /** Of a file that is no text it is enough to know that. */
  private static final int MOST_UNSEEN = 20;

  private static final Pattern LINE_END = Pattern.compile("\r\n?|\n");

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
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    CoderResult end = StandardCharsets.UTF_8.newDecoder().decode(read, decoded, true);
    String text = ByteOrderMark.strip(decoded.flip().toString());
    if (end.isError()) {
      return Checked.failed(Issue.error(
          "encoding", place(file, text, text.length()), "the file is not UTF-8 text from here on"));
    }
    Issues unseen = unseen(file, text);
    return unseen.hasErrors()
        ? Checked.failed(unseen)
        : Checked.of(new TextFile(InputFile.of(file, bytes), text));
  }

  /** The first of the characters that nobody sees or has meant. */
  private static Issues unseen(String file, String text) {
    Issues issues = new Issues();
    IntStream.range(0, text.length())
        .filter(i -> isUnseen(text.charAt(i)))
        .limit(MOST_UNSEEN)
        .forEach(i -> issues.error(
            "control-character",
            place(file, text, i),
            Phrase.of("a control character, \\u{%x}, stands here", (int) text.charAt(i)),
            "take it out; an editor may not show it"));
    return issues;
  }

  /** Whether it is a control, but for tabs and ends of lines, or one of two characters that stand for none. */
  private static boolean isUnseen(char character) {
    return character >= FIRST_OF_NONE
        || (Character.isISOControl(character) && USUAL_CONTROLS.indexOf(character) < 0);
  }

  /** Where the character of an index stands. */
  static Where place(String file, String text, int index) {
    int line = 1;
    int start = 0;
    Matcher end = LINE_END.matcher(text).region(0, index);
    while (end.find()) {
      line++;
      start = end.end();
    }
    return new Where(file, line, index - start + 1);
  }
}
