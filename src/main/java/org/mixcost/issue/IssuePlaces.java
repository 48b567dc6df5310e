package org.mixcost.issue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An issue and all places where it is.
 *
 * @param all at least one, which differ in their places alone
 */
public record IssuePlaces(List<Issue> all) {
  private static final int MOST_NAMED = 5;

  public IssuePlaces {
    all = List.copyOf(all);
  }

  /** Issues in their order; a warning of several places stands once, where the first of them is. */
  public static List<IssuePlaces> of(List<Issue> issues) {
    Map<Issue, List<Issue>> found = new LinkedHashMap<>();
    for (Issue issue : issues) {
      Issue same = issue.isError() ? issue : issue.at(Where.NOWHERE);
      found.computeIfAbsent(same, none -> new ArrayList<>()).add(issue);
    }
    return found.values().stream().map(IssuePlaces::new).toList();
  }

  /**
   * As {@link Issue#text} has it for one place. Of several, those of a file are listed behind the message; those that
   * only have a name before it.
   *
   * @param marked how the word for a severity is written
   */
  public String text(Function<Severity, String> marked) {
    Issue first = all.get(0);
    Where where = first.where();
    List<Where> others = all.stream().skip(1).map(Issue::where).toList();
    if (others.isEmpty()) {
      return first.text(marked);
    }
    if (where.isInFile()) {
      List<String> places = others.stream().map(other -> other.beside(where)).toList();
      return first.withMore("; also at " + named(places)).text(marked);
    }
    List<String> names =
        Stream.concat(Stream.of(where), others.stream()).map(Where::called).toList();
    return first.at(Where.nameOnly(named(names))).text(marked);
  }

  private static String named(List<String> places) {
    if (places.size() <= MOST_NAMED) {
      return Phrase.listed(places);
    }
    List<String> words = new ArrayList<>(places.subList(0, MOST_NAMED - 1));
    words.add(places.size() - words.size() + " more");
    return Phrase.listed(words);
  }
}
