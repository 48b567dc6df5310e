package org.mixcost.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Breaks a text at its spaces into lines that fit.
 *
 * @param fits whether a line is short enough, in characters or in dots
 * @param indent what all lines but the first begin with
 * @param cutsWords whether a word that is too long by itself is cut, too
 */
public record LineBreaks(Predicate<String> fits, String indent, boolean cutsWords) {

  private static final String SEPARATORS = "./-_";

  /** The lines, at least one. */
  public List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line + " " + word;
      if (!line.isEmpty() && fits.test(longer)) {
        line = longer;
      } else {
        if (!line.isEmpty()) {
          lines.add(line);
        }
        String start = lines.isEmpty() ? "" : indent;
        line = cutsWords ? cut(start, word, lines) : start + word;
      }
    }
    lines.add(line);
    return lines;
  }

  /** The rest of a word that begins a line, once what is too long of it stands in lines of its own. */
  private String cut(String first, String word, List<String> lines) {
    String start = first;
    String rest = word;
    while (rest.codePointCount(0, rest.length()) > 1 && !fits.test(start + rest)) {
      int end = fitting(start, rest);
      lines.add(start + rest.substring(0, end));
      rest = rest.substring(end);
      start = indent;
    }
    return start + rest;
  }

  /** Where the longest part that fits ends, if it can behind a separator; but for one character at least. */
  private int fitting(String start, String word) {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()
        && fits.test(start + word.substring(0, word.offsetByCodePoints(end, 1)))) {
      end = word.offsetByCodePoints(end, 1);
    }
    int separator = end - 1;
    while (separator > 0 && SEPARATORS.indexOf(word.charAt(separator)) < 0) {
      separator--;
    }
    return separator > 0 ? separator + 1 : end;
  }
}
