package org.mixcost.report.file;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names for the files of one folder, made from texts in which people may have written anything.
 *
 * <p>A name is made of {@code a-z}, {@code 0-9}, {@code _} and {@code -} alone, so that it is a file of its own in every
 * file system, a link in Markdown as it stands, and nothing that a shell or a system takes for its own. Accents fall
 * away, other characters become one hyphen. Where two texts come to one name, the text that comes later has a
 * number behind it: the order of the scenarios in their file decides.
 */
public final class FileNames {
  /** Far below what any file system takes, so that an ending, a number and a path before it find room. */
  private static final int LONGEST = 80;
  /** How much of the end of a long text stays: it tells {@code …-costs} from {@code …-figures}. */
  private static final int TAIL = 20;

  private static final String NAMELESS = "unnamed";
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9_]+");
  private static final Pattern HYPHENS_AT_AN_END = Pattern.compile("^-+|-+$");
  /** Names of devices under Windows, whatever their ending. */
  private static final Pattern RESERVED = Pattern.compile("con|prn|aux|nul|(com|lpt)[0-9]");

  private final Set<String> given = new HashSet<>();

  /** The name of the file for a text, without an ending; given to no other text. */
  public String next(String text) {
    String first = slug(text);
    String name = first;
    for (int i = 2; !given.add(name); i++) {
      name = first + "-" + i;
    }
    return name;
  }

  private static String slug(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String letters = ACCENTS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    String slug = shorten(trim(OTHERS.matcher(letters).replaceAll("-")));
    if (slug.isEmpty()) {
      return NAMELESS;
    }
    return RESERVED.matcher(slug).matches() ? slug + "-" : slug;
  }

  private static String shorten(String slug) {
    if (slug.length() <= LONGEST) {
      return slug;
    }
    String head = trim(slug.substring(0, LONGEST - TAIL - 1));
    return head + "-" + trim(slug.substring(slug.length() - TAIL));
  }

  private static String trim(String slug) {
    return HYPHENS_AT_AN_END.matcher(slug).replaceAll("");
  }
}
