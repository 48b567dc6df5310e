package org.mixcost.load.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Phrase;
import org.mixcost.issue.Where;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * What a parser of YAML finds, one after the other, with its place.
 *
 * <p>Refused is what the parser lets pass of the layout: a comment that is joined to what stands before it, and lines of what
 * is in quotes that begin left of it. These are, more often than not, behind a quote that was never closed.
 */
final class YamlEvents {
  /** What a comment is, or a sign of one that has no blank before it. */
  private static final Pattern COMMENT = Pattern.compile("(?<!\\S)#[^\\r\\n]*|(#)");

  /** The end of a line and the spaces of the next, unless that is blank or a comment. */
  private static final Pattern LINE =
      Pattern.compile("(?:\\r\\n?|\\n)(?<indent> *+)[ \\t]*+(?=[^\\s#])");

  private final String file;
  private final String text;
  private final ParserImpl parser;
  /** The columns of the blocks that are open, from 0. */
  private final Deque<Integer> blocks = new ArrayDeque<>();
  /** How many lists and maps in brackets are open. */
  private int brackets;

  /** Where the last event ends: counted in characters as the parser does, and in those of the text. */
  private int count;

  private int offset;

  private Event last;

  YamlEvents(String file, String text) {
    this.file = file;
    this.text = text;
    LoadSettings settings = LoadSettings.builder()
        .setLabel(file)
        .setCodePointLimit(Integer.MAX_VALUE)
        .setBufferSize(
            text.length() + 2) // all at once: it is copied whenever it turns out to be too small
        .build();
    this.parser = new ParserImpl(settings, new StreamReader(settings, text));
  }

  boolean hasNext() {
    return parser.hasNext();
  }

  Event next() {
    last = parser.next();
    last.getStartMark().ifPresent(start -> checkLayout(last, start));
    return last;
  }

  /** What was found before the parser stopped. */
  Event last() {
    return last;
  }

  /** Whether a list or a map in brackets is open. */
  boolean isInBrackets() {
    return brackets > 0;
  }

  Where where(Event event) {
    return event.getStartMark().map(mark -> where(file, mark)).orElse(Where.inFile(file));
  }

  static Where where(String file, Mark mark) {
    return new Where(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private void checkLayout(Event event, Mark startMark) {
    Mark endMark = event.getEndMark().orElse(startMark);
    int start = offset(startMark);
    int end = offset(endMark);
    checkComments(start);
    if (!isInBrackets() && event instanceof ScalarEvent scalar && isQuoted(scalar)) {
      checkIndent(startMark, start, end);
    }
    follow(event, endMark);
    count = endMark.getIndex();
    offset = end;
  }

  private int offset(Mark mark) {
    return text.offsetByCodePoints(offset, mark.getIndex() - count);
  }

  private void checkComments(int start) {
    if (start <= offset) {
      return;
    }
    Matcher comment = COMMENT.matcher(text).useTransparentBounds(true).region(offset, start);
    while (comment.find()) {
      if (comment.group(1) != null) {
        throw syntax(comment.start(), "a comment begins here without a blank before it", "");
      }
    }
  }

  private static boolean isQuoted(ScalarEvent scalar) {
    return scalar.isDQuoted() || scalar.isSQuoted();
  }

  private void checkIndent(Mark opening, int from, int to) {
    int least = blocks.isEmpty() ? 0 : blocks.peek() + 1;
    Matcher line = LINE.matcher(text).useTransparentBounds(true).region(from, to);
    while (line.find()) {
      if (line.end() < to && line.group("indent").length() < least) {
        leftOpen(opening, place(line.end()).line() - 1).ifPresent(issue -> {
          throw new Unparsable(issue);
        });
        throw syntax(
            line.end(),
            "a line of what is in quotes begins left of it",
            Phrase.of("indent it by %d spaces or more, or close the quote before it", least));
      }
    }
  }

  /** The quote or bracket that opens at a place, if it is still open in a line, counted from 0, that is outside of it. */
  Optional<Issue> leftOpen(Mark opening, int line) {
    return new LeftOpen(file, "yaml-syntax", text).at(opening.getLine(), opening.getColumn(), line);
  }

  private void follow(Event event, Mark end) {
    if (event instanceof CollectionStartEvent start) {
      if (start.isFlow()) {
        brackets++;
      } else {
        blocks.push(column(start, end));
      }
    } else if (event instanceof CollectionEndEvent) {
      if (isInBrackets()) {
        brackets--;
      } else {
        blocks.pop();
      }
    }
  }

  /** The column of a block's first key or dash, where its event ends; or behind the dash, in a list that is not indented. */
  private int column(CollectionStartEvent start, Mark end) {
    boolean isBehind =
        start.getEventId() == Event.ID.SequenceStart && !text.startsWith("-", offset(end));
    return isBehind ? end.getColumn() - 1 : end.getColumn();
  }

  private Unparsable syntax(int index, String message, String help) {
    return new Unparsable("yaml-syntax", place(index), message, help);
  }

  private Where place(int index) {
    return TextFile.place(file, text, index);
  }
}
