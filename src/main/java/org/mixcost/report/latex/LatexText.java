package org.mixcost.report.latex;

import java.text.Normalizer;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mixcost.issue.Printable;

/** Text that people have written, as LaTeX: each character stands for itself and is no command. */
public final class LatexText {
  private static final Map<Integer, String> COMMANDS = Map.ofEntries(
      Map.entry((int) '\\', "\\textbackslash{}"),
      Map.entry((int) '^', "\\textasciicircum{}"),
      Map.entry((int) '~', "\\textasciitilde{}"),
      Map.entry((int) '`', "\\textasciigrave{}"),
      Map.entry((int) '"', "\\textquotedbl{}"),
      Map.entry((int) '<', "\\textless{}"),
      Map.entry((int) '>', "\\textgreater{}"),
      Map.entry((int) '|', "\\textbar{}"));

  /** What a backslash makes a letter of. */
  private static final String MARKS = "{}$&#%_";

  /** What a command before it would take for its own. */
  private static final String OPTIONS = "[]*";

  /** Two of these in a row would be another sign. */
  private static final Pattern LIGATURE = Pattern.compile("([-',])(?=\\1)");

  /** A word that does not fit into a narrow column; a line may break after its signs. */
  private static final Pattern LONG_WORD = Pattern.compile("\\S{20,}");

  private static final Pattern BREAK = Pattern.compile("[/._=&?:;,@](?=\\w)|\\w{30}(?=\\w)");

  /** Where a line may break; no text has it, as all of it is printable. */
  private static final char BREAK_HERE = '\u0000';

  private static final char UNLIGATED = '\u0001';

  private static final Pattern POWER = Pattern.compile("(.*[0-9])e(-?)([0-9]+)");

  private LatexText() {}

  /** The text on one line. */
  public static String of(String text) {
    return of(text, LatexSigns::of);
  }

  /** The same for the outline of a PDF, in which there are no commands for signs. */
  static String outline(String text) {
    return of(text, Character::toString);
  }

  /** A title that stands in the text and in the outline of a PDF. */
  public static String title(String text) {
    String shown = of(text);
    String outline = outline(text);
    return shown.equals(outline) ? shown : "\\texorpdfstring{" + shown + "}{" + outline + "}";
  }

  private static String of(String text, IntFunction<String> sign) {
    String composed = Normalizer.normalize(Printable.oneLine(text), Normalizer.Form.NFC);
    String broken = LONG_WORD.matcher(composed).replaceAll(LatexText::withBreaks);
    StringBuilder latex = new StringBuilder();
    LIGATURE
        .matcher(broken)
        .replaceAll("$1" + UNLIGATED)
        .codePoints()
        .forEach(character -> latex.append(ofCharacter(character, sign)));
    return latex.toString();
  }

  /** A number as people read it, with a minus and a power of ten where it has them. */
  public static String ofNumber(String number) {
    Matcher power = POWER.matcher(number);
    if (power.matches()) {
      String exponent = power.group(2).isEmpty() ? "" : "-";
      return ofNumber(power.group(1)) + "$\\cdot10^{" + exponent + power.group(3) + "}$";
    }
    return number.startsWith("-") ? "$-$" + of(number.substring(1)) : of(number);
  }

  private static String withBreaks(MatchResult word) {
    String broken = BREAK.matcher(word.group()).replaceAll("$0" + BREAK_HERE);
    return Matcher.quoteReplacement(broken);
  }

  private static String ofCharacter(int character, IntFunction<String> sign) {
    if (character == BREAK_HERE) {
      return "\\allowbreak{}";
    }
    if (character == UNLIGATED) {
      return "\\textcompwordmark{}";
    }
    if (MARKS.indexOf(character) >= 0) {
      return "\\" + (char) character;
    }
    if (OPTIONS.indexOf(character) >= 0) {
      return "{" + (char) character + "}";
    }
    String command = COMMANDS.get(character);
    return command != null ? command : sign.apply(character);
  }
}
