package org.mixcost.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Suggestion;

/** The names of what the tables tell of. */
final class Names {
  private final CatalogTables tables;
  /** Made only for those who write a name that is no id. */
  private final Map<NameKind, NameIndex> indexes = new ConcurrentHashMap<>();

  Names(CatalogTables tables) {
    this.tables = tables;
  }

  /** What a name of a kind stands for; an id is itself, and no name nothing. */
  Named find(NameKind kind, String written) {
    if (written.isEmpty() || ids(kind).contains(written)) {
      return exactly(written);
    }
    return new Named(written, index(kind).find(written));
  }

  private static Named exactly(String written) {
    return new Named(written, written.isEmpty() ? List.of() : List.of(written));
  }

  /** The ids of a table that a name may stand for; those of many tables are of accelerators. */
  Named find(String table, String written) {
    List<String> ids = tables.ids(table);
    if (written.isEmpty() || ids.contains(written)) {
      return exactly(written);
    }
    String letters = NameText.letters(written);
    List<String> same =
        ids.stream().filter(id -> NameText.letters(id).equals(letters)).toList();
    NameKind kind = table.equals("generators") ? NameKind.GENERATOR : NameKind.ACCELERATOR;
    return new Named(
        written,
        same.isEmpty()
            ? index(kind).find(written).stream().filter(ids::contains).toList()
            : same);
  }

  private NameIndex index(NameKind kind) {
    return indexes.computeIfAbsent(kind, this::indexOf);
  }

  private NameIndex indexOf(NameKind kind) {
    return index(
        kind,
        tables.rows(Aliases.TABLE).stream()
            .filter(row -> row.get(Columns.NAME_KIND).equals(kind.key()))
            .toList());
  }

  /** The names of a kind with rows of the table of aliases. */
  NameIndex index(NameKind kind, List<Row> rows) {
    Aliases aliases = new Aliases(rows);
    return switch (kind) {
      case ACCELERATOR ->
        NameIndex.ofAccelerators(
            tables.rows("accelerators").stream().map(AcceleratorWords::of).toList(), aliases);
      case GENERATOR -> NameIndex.ofModels(ids(kind), aliases);
      case PROVIDER, VENDOR, CORPUS -> NameIndex.of(ids(kind), aliases);
    };
  }

  /** All that names of a kind may stand for, sorted. */
  List<String> ids(NameKind kind) {
    return switch (kind) {
      case ACCELERATOR -> tables.ids("accelerators");
      case GENERATOR -> tables.ids("generators");
      case CORPUS -> tables.ids("corpora");
      case PROVIDER -> cells("generators", Columns.PROVIDER);
      case VENDOR -> cells("rentals", Columns.VENDOR);
    };
  }

  private List<String> cells(String table, Column column) {
    return tables.rows(table).stream()
        .map(row -> row.get(column))
        .distinct()
        .sorted()
        .toList();
  }

  /** Finds the user's own aliases of what is not there. */
  void check(Issues issues) {
    tables
        .own(Aliases.TABLE)
        .forEach(row -> Arrays.stream(NameKind.values())
            .filter(kind -> kind.key().equals(row.get(Columns.NAME_KIND)))
            .forEach(kind -> check(row, ids(kind), issues)));
  }

  private static void check(Row row, List<String> known, Issues issues) {
    Aliases.ids(row).stream()
        .filter(id -> !known.contains(id))
        .forEach(id -> issues.error(
            "unknown-catalog-id",
            row.where(),
            "'" + row.id() + "' stands for an unknown " + row.get(Columns.NAME_KIND) + " '" + id
                + "'" + Suggestion.didYouMean(id, known)));
  }
}
