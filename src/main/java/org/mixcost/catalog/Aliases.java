package org.mixcost.catalog;

import static java.util.Comparator.comparingInt;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Other names of one kind; a later row takes the place of an earlier one for the same name.
 *
 * <p>A row says what a name stands for: one id, or several with | between them. A star in a name is the rest of it,
 * whatever that is: one row tells of a machine in all its sizes. A star in the id is the same rest: one row tells of a
 * maker that names are written after.
 */
final class Aliases {
  static final String TABLE = "aliases";

  private static final String REST = "*";
  private static final Pattern OR = Pattern.compile("\\|");

  private final Map<String, List<String>> whole = new HashMap<>();
  private final Map<String, Frame> frames = new LinkedHashMap<>();

  Aliases(List<Row> rows) {
    for (Row row : rows) {
      String alias = row.get(Columns.ALIAS);
      if (alias.contains(REST)) {
        frames.put(NameText.words(alias), Frame.of(NameText.words(alias), row.get(Columns.ID)));
      } else {
        whole.put(NameText.letters(alias), ids(row));
      }
    }
  }

  /** The ids that a row names; none where it tells of the rest of a name. */
  static List<String> ids(Row row) {
    String target = row.get(Columns.ID);
    return target.contains(REST) ? List.of() : List.of(OR.split(target));
  }

  /** What a name stands for; none where no row says it. */
  List<String> ids(String words) {
    return whole.getOrDefault(
        NameText.letters(words),
        around(words)
            .filter(frame -> !frame.target().contains(REST))
            .max(comparingInt(Frame::length))
            .map(frame -> List.of(OR.split(frame.target())))
            .orElse(List.of()));
  }

  /** The other ways to write the words of a name. */
  Stream<String> rewritten(String words) {
    return around(words)
        .filter(frame -> frame.target().contains(REST))
        .map(frame -> NameText.words(frame.target().replace(REST, frame.rest(words))));
  }

  private Stream<Frame> around(String words) {
    return frames.values().stream().filter(frame -> frame.isAround(words));
  }

  /**
   * What stands around the rest of a name.
   *
   * @param target what the name stands for
   */
  private record Frame(String before, String after, String target) {

    static Frame of(String words, String target) {
      int rest = words.indexOf(REST);
      return new Frame(words.substring(0, rest), words.substring(rest + 1), target);
    }

    int length() {
      return before.length() + after.length();
    }

    boolean isAround(String words) {
      return words.length() > length() && words.startsWith(before) && words.endsWith(after);
    }

    String rest(String words) {
      return words.substring(before.length(), words.length() - after.length());
    }
  }
}
