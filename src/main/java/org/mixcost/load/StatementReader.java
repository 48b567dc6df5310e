package org.mixcost.load;

import java.util.List;
import org.mixcost.quantity.Citation;
import org.mixcost.scenario.Statement;
import org.mixcost.scenario.format.FileKeys;
import org.mixcost.scenario.format.StatementKeys;
import org.mixcost.scenario.format.StatementKind;

/** Reads {@code statements} of a scenario file: what a study rests on. */
final class StatementReader {
  private StatementReader() {}

  static List<Statement> read(SectionReader file) {
    return file.get(FileKeys.STATEMENTS).stream()
        .map(named -> statement(named.name(), named.section()))
        .toList();
  }

  private static Statement statement(String name, SectionReader keys) {
    StatementKind kind = keys.find(StatementKeys.KIND).orElse(StatementKind.ASSUMPTION);
    if (kind.isOfOthers() && keys.get(StatementKeys.SOURCE).isEmpty()) {
      keys.missing(StatementKeys.SOURCE);
    }
    return new Statement(
        name, kind, keys.get(StatementKeys.TEXT), citation(keys).text());
  }

  private static Citation citation(SectionReader keys) {
    return new Citation(
        Citation.Basis.STATED,
        keys.get(StatementKeys.SOURCE),
        keys.get(StatementKeys.URL),
        keys.get(StatementKeys.DATE),
        "",
        keys.reading().place(keys.where()));
  }
}
