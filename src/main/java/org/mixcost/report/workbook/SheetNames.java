package org.mixcost.report.workbook;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names for the sheets of one workbook, made from texts in which people may have written anything.
 *
 * <p>A name has at most 31 characters, none of those that references are made of, and no apostrophe at an end. Where two
 * texts come to one name, whatever their case, the later one has a number behind it.
 */
final class SheetNames {
  private static final int LONGEST = 31;
  private static final Pattern OTHERS = Pattern.compile("[\\[\\]:*?/\\\\]+");
  private static final Pattern ENDS = Pattern.compile("^['\\s]+|['\\s]+$");

  /** A name that programs keep for their own, and the empty one. */
  private static final Set<String> REFUSED = Set.of("history", "");

  private final Set<String> given = new HashSet<>();

  /** The name of the sheet for a text; given to no other text. */
  String next(String text) {
    String first = trim(OTHERS.matcher(CellText.of(text)).replaceAll("-"));
    String base = REFUSED.contains(first.toLowerCase(Locale.ROOT)) ? first + "_" : first;
    String name = cut(base, LONGEST);
    for (int i = 2; !given.add(name.toLowerCase(Locale.ROOT)); i++) {
      String number = " " + i;
      name = cut(base, LONGEST - number.length()) + number;
    }
    return name;
  }

  private static String cut(String name, int longest) {
    return name.length() <= longest ? name : trim(CellText.start(name, longest));
  }

  private static String trim(String name) {
    return ENDS.matcher(name).replaceAll("");
  }
}
