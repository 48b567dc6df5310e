package org.mixcost.load;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.mixcost.scenario.Statement;
import org.mixcost.scenario.Statement.Kind;

/** Reads {@code statements} of a scenario file: what a study rests on. */
final class StatementReader {
  private StatementReader() {}

  static List<Statement> read(SectionReader file) {
    return file.named("statements").stream()
        .map(named -> statement(named.name(), named.section()))
        .toList();
  }

  private static Statement statement(String name, SectionReader keys) {
    Kind kind = Kind.of(keys.word("kind", Kind.ASSUMPTION.key()));
    if (keys.text("text").isEmpty()) {
      keys.missing("text");
    }
    if (kind.isOfOthers() && keys.text("source").isEmpty()) {
      keys.missing("source");
    }
    String source = Stream.of(keys.text("source"), keys.date("date"), keys.text("url"))
        .filter(not(String::isEmpty))
        .collect(joining(", "));
    return new Statement(name, kind, keys.text("text"), source);
  }
}
