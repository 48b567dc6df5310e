package org.mixcost.issue;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.function.Function;

/**
 * One thing that is wrong with an input, said so that its writer can mend it.
 *
 * @param severity how bad it is
 * @param code short and lasting, such as {@code unknown-key}; the wording of a message may improve, its code stays
 * @param where the place in the input
 * @param message what was found and what was expected, in lower case, without a full stop; what it quotes of the input is cut
 *     where it is long
 * @param help what to try, or empty
 */
public record Issue(Severity severity, String code, Where where, String message, String help) {

  /** Errors before warnings, then in the order of the file. */
  public static final Comparator<Issue> MOST_IMPORTANT_FIRST =
      Comparator.comparing(Issue::severity).thenComparing(Issue::where);

  public Issue {
    requireNonNull(severity, "severity");
    requireNonNull(code, "code");
    requireNonNull(where, "where");
    message = Excerpt.of(message);
    help = Excerpt.of(help);
  }

  /** Something for which an input cannot be used. */
  public static Issue error(String code, Where where, String message) {
    return new Issue(Severity.ERROR, code, where, message, "");
  }

  /** Something that is told of an input that can be used. */
  public static Issue warning(String code, Where where, String message) {
    return new Issue(Severity.WARNING, code, where, message, "");
  }

  /** The same with what to try. */
  public Issue withHelp(String text) {
    return new Issue(severity, code, where, message, text);
  }

  /** The same with a message that goes on. */
  Issue withMore(String more) {
    return new Issue(severity, code, where, message + more, help);
  }

  /** The same at another place. */
  public Issue at(Where place) {
    return new Issue(severity, code, place, message, help);
  }

  /** The same as an error. */
  public Issue asError() {
    return new Issue(Severity.ERROR, code, where, message, help);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /**
   * {@code file:line:column: error: message [code]} and, where there is help, a second line with it. A place with a name is
   * called by it before the message.
   */
  public String text() {
    return text(Severity::toString);
  }

  /**
   * The same with a word for the severity that stands out.
   *
   * @param marked how its word is written
   */
  public String text(Function<Severity, String> marked) {
    String place = where.isInFile() ? where + ": " : "";
    String called = where.called().isEmpty() ? "" : where.called() + ": ";
    String first = Printable.text(place)
        + marked.apply(severity)
        + Printable.text(": " + called + message + " [" + code + "]");
    return help.isEmpty() ? first : first + "\n  help: " + Printable.text(help);
  }
}
