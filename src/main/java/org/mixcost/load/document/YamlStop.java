package org.mixcost.load.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.mixcost.issue.Issue;
import org.mixcost.issue.LibraryMessage;
import org.mixcost.issue.Where;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Where the parser stopped: at what is no YAML, or at what YAML allows, the parser does not know and no scenario file needs.
 *
 * @param events that it found before
 */
record YamlStop(String file, String text, YamlEvents events, MarkedYamlEngineException stop) {
  private static final String NO_CONTENT = "but found '<document end>'";
  private static final Pattern BLOCK_HEADER =
      Pattern.compile("(?:---[ \\t]+)?[|>][-+0-9]*[ \\t]*(?:#.*)?");
  /** Blanks that hold a tab before anything else of a line. */
  private static final Pattern TAB_FIRST = Pattern.compile("[ \\t]*+[\\r\\n]\\s*?\\t\\s*+");
  /** What no tab may stand before: nothing, an item of a list, or a key. */
  private static final Pattern INDENTED = Pattern.compile("(?:-(?:\\s.*)?|[^\\[{].*:(?:\\s.*)?)?");

  private static final List<Unused> UNUSED = List.of(
      new Unused("a tab is not used here", "write spaces", YamlStop::isBehindTab),
      new Unused(
          "a ':' without a key before it is not used here",
          "write the key, or a text that begins with ':' in quotes",
          at -> at.problem().endsWith("found ':'")),
      new Unused(
          "a key apart from its ':' is not used here",
          "write both on one line",
          YamlStop::isBehindKey),
      new Unused(
          "a block of text that is not indented is not used here",
          "indent its lines",
          at -> BLOCK_HEADER.matcher(at.lineBefore()).matches()),
      new Unused(
          "a name with such a character is not used for an anchor",
          "take letters and digits",
          at -> at.isWithin("an anchor") || at.isWithin("an alias")),
      new Unused(
          "a tag is not used here",
          "write the value without a tag",
          at -> at.isWithin("a tag") && at.events.isInBrackets()));

  /** Something of YAML that is not used, and how it is known. */
  private record Unused(String message, String help, Predicate<YamlStop> test) {}

  Issue issue() {
    if (isBehindDocument()) {
      return Unparsable.secondDocument(where()).issue();
    }
    if (events.last().getEventId() == Event.ID.DocumentStart && problem().endsWith(NO_CONTENT)) {
      return Unparsable.emptyFile(file).issue();
    }
    return leftOpen().or(this::unused).orElseGet(this::syntaxError);
  }

  /** The quote or bracket that was being read, if it was left open. */
  private Optional<Issue> leftOpen() {
    return stop.getContextMark()
        .flatMap(opening ->
            stop.getProblemMark().flatMap(problem -> events.leftOpen(opening, problem.getLine())));
  }

  private Optional<Issue> unused() {
    return UNUSED.stream()
        .filter(kind -> kind.test.test(this))
        .findFirst()
        .map(kind -> Issue.error("not-used", where(), kind.message).withHelp(kind.help));
  }

  private Issue syntaxError() {
    return problem().contains("TAB")
        ? Issue.error("yaml-syntax", where(), "a tab cannot stand here")
            .withHelp("indent with spaces; YAML does not allow tabs there")
        : Issue.error("yaml-syntax", where(), LibraryMessage.of(problem())).withHelp(begun());
  }

  private Where where() {
    return stop.getProblemMark()
        .map(mark -> YamlEvents.where(file, mark))
        .orElse(Where.inFile(file));
  }

  private String problem() {
    return Optional.ofNullable(stop.getProblem()).orElse("this is not YAML");
  }

  private String context() {
    return Optional.ofNullable(stop.getContext()).orElse("");
  }

  private boolean isWithin(String what) {
    return context().equals("while scanning " + what);
  }

  /** What was being read, and where it began. */
  private String begun() {
    return stop.getContextMark()
        .filter(mark -> !context().isEmpty())
        .map(mark -> context() + " that begins on line " + (mark.getLine() + 1))
        .orElse("");
  }

  /** Whether a document has ended before it, in a line of its own. */
  private boolean isBehindDocument() {
    return events.last() instanceof DocumentEndEvent end
        && end.isExplicit()
        && before().substring(lineStart(before())).isBlank();
  }

  /** Whether it is where a map in brackets goes on after a key without a value. */
  private boolean isBehindKey() {
    return problem().endsWith("'}', but got :")
        && events.last() instanceof ScalarEvent value
        && value.isPlain()
        && value.getValue().isEmpty();
  }

  /** Whether a tab before it, in its line or in blank ones, may be one that YAML allows. */
  private boolean isBehindTab() {
    int from = before().stripTrailing().length();
    int to = index();
    while (to < text.length() && " \t".indexOf(text.charAt(to)) >= 0) {
      to++;
    }
    String blanks = (from == 0 ? "\n" : "") + text.substring(from, to);
    String rest = text.substring(to).lines().findFirst().orElse("");
    return TAB_FIRST.matcher(blanks).matches() && !INDENTED.matcher(rest).matches();
  }

  private String lineBefore() {
    String before = before();
    String lines = before.substring(0, Math.max(0, lineStart(before) - 1));
    return lines.substring(lineStart(lines)).strip();
  }

  private String before() {
    return text.substring(0, index());
  }

  private int index() {
    return stop.getProblemMark()
        .map(mark -> text.offsetByCodePoints(0, mark.getIndex()))
        .orElse(0);
  }

  private static int lineStart(String before) {
    return 1 + Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  }
}
