package org.mixcost.catalog;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mixcost.issue.ByteOrderMark;
import org.mixcost.issue.Checked;
import org.mixcost.issue.FileFailure;
import org.mixcost.issue.InputFile;
import org.mixcost.issue.Issues;
import org.mixcost.issue.LibraryMessage;
import org.mixcost.issue.Where;

/**
 * The user's own rows, from tables of one place.
 *
 * @param rows by table
 * @param files what they were read from, in the order of the tables
 */
record OwnRows(Map<String, List<Row>> rows, List<InputFile> files) {

  OwnRows {
    rows = Map.copyOf(rows);
    files = List.copyOf(files);
  }

  List<Row> rows(String table) {
    return rows.getOrDefault(table, List.of());
  }

  /** The same without the rows of some tables. */
  OwnRows without(List<String> tables) {
    Map<String, List<Row>> left = new TreeMap<>(rows);
    left.keySet().removeAll(tables);
    return new OwnRows(left, files);
  }

  /** Reads tables, or finds all that is wrong with them. */
  static Checked<OwnRows> read(OwnTables tables) {
    return tables.refusal().map(Checked::<OwnRows>failed).orElseGet(() -> readAdmitted(tables));
  }

  private static Checked<OwnRows> readAdmitted(OwnTables tables) {
    Issues issues = new Issues();
    tables.checkNames(issues);
    Map<String, List<Row>> rows = new TreeMap<>();
    List<InputFile> files = new ArrayList<>();
    for (CatalogTable table : CatalogTable.ALL) {
      String name = tables.name(table.file());
      find(tables, table, issues).ifPresent(bytes -> {
        files.add(InputFile.of(name, bytes));
        List<Row> read = read(bytes, name, table.key(), issues);
        rows.put(
            table.key(), isForeign(read, name, issues) ? List.of() : checked(read, table, issues));
      });
    }
    if (rows.isEmpty() && !issues.hasErrors()) {
      issues.error(
          "no-catalog",
          tables.requested(),
          "no catalog table in " + tables.place(),
          "expected one of "
              + CatalogTable.ALL.stream().map(CatalogTable::file).collect(joining(", ")));
    }
    return Checked.of(new OwnRows(rows, files), issues);
  }

  private static List<Row> checked(List<Row> rows, CatalogTable table, Issues issues) {
    return new RowCheck(table, issues).check(rows);
  }

  /** Whether a file is a public list of prices, which is reported once and not cell by cell. */
  private static boolean isForeign(List<Row> rows, String file, Issues issues) {
    Optional<PriceList> list = rows.stream()
        .findFirst()
        .flatMap(row -> PriceList.recognized(row.columns().keySet()));
    list.ifPresent(known -> issues.error(
        "foreign-table",
        Where.inFile(file),
        "this looks like a " + known.title()
            + "; own rows price one accelerator hour, or a million tokens",
        "make own rows of it: " + PriceList.command(file)));
    return list.isPresent();
  }

  private static Optional<byte[]> find(OwnTables tables, CatalogTable table, Issues issues) {
    try {
      return tables.find(table.file());
    } catch (IOException failure) {
      issues.error(
          "unreadable",
          Where.inFile(tables.name(table.file())),
          "cannot read the table: " + FileFailure.reason(failure));
      return Optional.empty();
    }
  }

  private static List<Row> read(byte[] bytes, String name, String table, Issues issues) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return CatalogTables.parse(new StringReader(ByteOrderMark.strip(text)), table, name, true);
    } catch (CharacterCodingException notUtf8) {
      issues.error("csv-syntax", Where.inFile(name), "the table is not UTF-8 text");
    } catch (IOException | UncheckedIOException | IllegalArgumentException syntax) {
      issues.error(
          "csv-syntax", Where.inFile(name), "cannot read the table: " + LibraryMessage.of(syntax));
    }
    return List.of();
  }
}
