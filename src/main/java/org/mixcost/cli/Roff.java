package org.mixcost.cli;

import java.util.Locale;

/** A manual page as it is written, in the language of {@code man}; all text that goes in is shown as it stands. */
final class Roff {
  private final StringBuilder text = new StringBuilder();

  /**
   * A page with ragged lines and whole words, as of options.
   *
   * @param program what the page is about
   * @param source what it comes with, such as its version
   */
  Roff(String program, String source) {
    line(".TH " + quoted(program.toUpperCase(Locale.ROOT)) + " 1 \"\" " + quoted(source)
        + " \"User Commands\"");
    line(".nh");
    line(".ad l");
  }

  Roff section(String title) {
    return line(".SH " + quoted(title));
  }

  Roff subsection(String title) {
    return line(".SS " + quoted(title));
  }

  Roff paragraph(String words) {
    return line(".PP").line(plain(words));
  }

  /** Words, in bold, and what they mean; the rest of the term, as {@code =FILE}, stands as it is. */
  Roff term(String words, String rest, String meaning) {
    return line(".TP").line(bold(words) + escaped(rest)).line(plain(meaning));
  }

  private Roff line(String line) {
    text.append(line).append('\n');
    return this;
  }

  private static String quoted(String words) {
    return '"' + escaped(words).replace("\"", "\\(dq") + '"';
  }

  private static String bold(String words) {
    return "\\fB" + escaped(words) + "\\fR";
  }

  /** A line that starts like a request is none. */
  private static String plain(String words) {
    String line = escaped(words);
    return line.startsWith(".") ? "\\&" + line : line;
  }

  /** Some marks are others in print. */
  private static String escaped(String words) {
    return words
        .replace("\\", "\\e")
        .replace("-", "\\-")
        .replace("'", "\\(aq")
        .replace("`", "\\(ga")
        .replace("^", "\\(ha")
        .replace("~", "\\(ti")
        .replace("\n", " ");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
