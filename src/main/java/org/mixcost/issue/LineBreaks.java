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

  /** The lines, at least one. */
  public List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && !fits.test(longer)) {
        lines.add(line);
        longer = indent + word;
      }
      line = cutsWords ? cut(longer, lines) : longer;
    }
    lines.add(line);
    return lines;
  }

  private String cut(String word, List<String> lines) {
    String rest = word;
    while (rest.codePointCount(0, rest.length()) > 1 && !fits.test(rest)) {
      int end = fitting(rest);
      lines.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    return rest;
  }

  /** Where the longest part that fits ends, but for one character at least. */
  private int fitting(String word) {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length() && fits.test(word.substring(0, word.offsetByCodePoints(end, 1)))) {
      end = word.offsetByCodePoints(end, 1);
    }
    return end;
  }
}
