package org.mixcost.load.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Where;

/**
 * Finds the quote or bracket of a text that is not closed. What it holds is deeper than the line on which it opens, so a line
 * that is not is outside; a parser goes on to wherever the next one stands, or to the end, and complains of that.
 */
final class LeftOpen {
  private static final String QUOTES = "\"'";
  private static final String OPENING = "[{";
  private static final String CLOSING = "]}";

  private final String file;
  private final String code;
  private final List<String> lines;

  /**
   * A place where something opens.
   *
   * @param line from 0
   * @param column from 0
   */
  private record Opening(int line, int column) {}

  /**
   * For a text.
   *
   * @param code of the issue that comes of it
   */
  LeftOpen(String file, String code, String text) {
    this.file = file;
    this.code = code;
    this.lines = text.lines().toList();
  }

  /**
   * What begins at a place, counted from 0, if it is a quote or bracket and was left open.
   *
   * @param last the line up to which it was read
   */
  Optional<Issue> at(int line, int column, int last) {
    Opening opening = new Opening(line, column);
    return IntStream.rangeClosed(line + 1, last)
        .filter(later -> isOutside(later, opening))
        .boxed()
        .findFirst()
        .flatMap(outside -> what(opening).map(what -> issue(opening, what, outside)));
  }

  private Optional<String> what(Opening opening) {
    return lines
        .get(opening.line())
        .codePoints()
        .skip(opening.column())
        .limit(1)
        .boxed()
        .findFirst()
        .map(sign ->
            QUOTES.indexOf(sign) >= 0 ? "quote" : OPENING.indexOf(sign) >= 0 ? "bracket" : "")
        .filter(what -> !what.isEmpty());
  }

  private Issue issue(Opening opening, String what, int outside) {
    String end = outside < lines.size() ? " before line " + (outside + 1) : "";
    return Issue.error(
        code,
        new Where(file, opening.line() + 1, opening.column() + 1),
        "the " + what + " that opens here is not closed" + end);
  }

  /** The bracket that was left open in a text of JSON that ends in one. */
  Optional<Issue> bracket() {
    Deque<Opening> open = new ArrayDeque<>();
    int line = 0;
    while (line < lines.size() && (open.isEmpty() || !isOutside(line, open.peek()))) {
      follow(line++, open);
    }
    int outside = line;
    return Optional.ofNullable(open.peek()).map(opening -> issue(opening, "bracket", outside));
  }

  private void follow(int line, Deque<Opening> open) {
    String text = lines.get(line);
    boolean isQuoted = false;
    for (int column = 0; column < text.length(); column++) {
      char sign = text.charAt(column);
      if (sign == '"') {
        isQuoted = !isQuoted;
      } else if (isQuoted) {
        column += sign == '\\' ? 1 : 0;
      } else if (OPENING.indexOf(sign) >= 0) {
        open.push(new Opening(line, column));
      } else if (CLOSING.indexOf(sign) >= 0) {
        open.poll();
      }
    }
  }

  /** Whether a line, or the end of the text, is outside of what opens at a place; a bracket that ends it may be as deep. */
  private boolean isOutside(int line, Opening opening) {
    if (line >= lines.size()) {
      return true;
    }
    String text = lines.get(line);
    int own = indent(text);
    if (own == text.length() || text.charAt(own) == '#') {
      return false;
    }
    int indent = indent(lines.get(opening.line()));
    boolean mayBeAsDeep = CLOSING.indexOf(text.charAt(own)) >= 0 || opening.column() == indent;
    return mayBeAsDeep ? own < indent : own <= indent;
  }

  private static int indent(String line) {
    int indent = 0;
    while (indent < line.length() && Character.isWhitespace(line.charAt(indent))) {
      indent++;
    }
    return indent;
  }
}
