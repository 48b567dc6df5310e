package org.mixcost.load;

import java.util.List;
import org.mixcost.quantity.Citation;
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
    return new Statement(name, kind, keys.text("text"), citation(keys).text());
  }

  private static Citation citation(SectionReader keys) {
    return new Citation(
        Citation.Basis.STATED,
        keys.text("source"),
        keys.text("url"),
        keys.date("date"),
        "",
        keys.reading().place(keys.where()));
  }
}
