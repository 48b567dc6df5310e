package org.mixcost.docs;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A formula as its Javadoc tells it.
 *
 * @param method its name
 * @param text its Javadoc, without the stars
 */
record FormulaDoc(String method, String text) {
  private static final Path CODE = Path.of("src/main/java/org/mixcost/formula");
  private static final String JAVADOC = "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*";
  private static final Pattern METHOD =
      Pattern.compile(JAVADOC + "(?:public )?(?:static )?double (\\w+)\\(", Pattern.DOTALL);
  private static final Pattern CLASS = Pattern.compile(
      JAVADOC + "(?:public )?(?:final |sealed )?(?:class|record|interface)", Pattern.DOTALL);
  private static final Pattern FORMULA = Pattern.compile("<pre>(.+?)</pre>");
  private static final Pattern CONSTANT = Pattern.compile("String (\\w+) =\\s*\"([^\"]+)\"");
  private static final Pattern PARAMETER = Pattern.compile("@param \\w+ ([^@]+)");
  private static final Pattern LINK = Pattern.compile("@see <a href=\"([^\"]+)\">([^<]+)</a>");

  /** The files of formulas. */
  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(CODE)) {
      return files.filter(file -> !file.endsWith("package-info.java")).sorted().toList();
    }
  }

  /** What the formulas of a file are about. */
  static String title(Path file) {
    return first(CLASS.matcher(read(file)))
        .map(match -> sentence(bare(match.group(1))))
        .orElseThrow(() -> new IllegalStateException(file + " has no Javadoc"));
  }

  /** The methods of a file that have a formula. */
  static List<FormulaDoc> of(Path file) {
    return METHOD
        .matcher(withTexts(read(file)))
        .results()
        .map(match -> new FormulaDoc(match.group(2), bare(match.group(1))))
        .filter(doc -> !doc.formulas().isEmpty())
        .toList();
  }

  /** The code with the texts of its formulas where its Javadoc refers to them. */
  private static String withTexts(String code) {
    String told = code;
    for (MatchResult constant : CONSTANT.matcher(code).results().toList()) {
      told = told.replace("{@value #" + constant.group(1) + "}", constant.group(2));
    }
    return told;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Optional<MatchResult> first(Matcher matcher) {
    return matcher.results().findFirst();
  }

  private static String bare(String javadoc) {
    return javadoc
        .lines()
        .map(line -> line.strip().replaceFirst("^\\* ?", ""))
        .collect(joining(" "))
        .replaceAll("\\{@\\w+ ([^}]*)}", "$1")
        .replaceAll("  +", " ")
        .strip();
  }

  private static String sentence(String text) {
    return text.split("\\.( |$)", 2)[0];
  }

  /** The formulas, word for word. */
  List<String> formulas() {
    return FORMULA.matcher(text).results().map(match -> match.group(1)).toList();
  }

  /** A row of a table: name, formula, symbols, source. */
  String row() {
    String symbols = PARAMETER
        .matcher(text)
        .results()
        .map(match -> match.group(1).strip())
        .collect(joining("; "));
    return Stream.of(
            "`" + method + "`: " + sentence(text), String.join("; ", formulas()), symbols, source())
        .map(cell -> cell.replace("|", "\\|").replace("<", "&lt;"))
        .collect(joining(" | ", "| ", " |\n"));
  }

  private String source() {
    String links = LINK.matcher(text)
        .results()
        .map(match -> "[" + match.group(2) + "](" + match.group(1) + ")")
        .collect(joining(", "));
    boolean isOurs = text.toLowerCase(java.util.Locale.ROOT).contains("model assumption");
    return isOurs ? (links.isEmpty() ? "M" : "M; " + links) : links.isEmpty() ? "A" : links;
  }
}
