package org.mixcost.catalog;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mixcost.issue.ByteOrderMark;
import org.mixcost.issue.Checked;
import org.mixcost.issue.InputFile;
import org.mixcost.issue.Issues;
import org.mixcost.issue.LibraryMessage;
import org.mixcost.issue.Where;

/**
 * The user's own rows, from the files of one folder.
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

  /** Reads the tables of a folder, or finds all that is wrong with them. */
  static Checked<OwnRows> read(CatalogFolder folder) {
    Issues issues = new Issues();
    Map<String, List<Row>> rows = new TreeMap<>();
    List<InputFile> files = new ArrayList<>();
    for (CatalogTable table : CatalogTable.ALL) {
      Path file = folder.path().resolve(table.file());
      if (Files.exists(file)) {
        List<Row> read = read(file, table.key(), files, issues);
        rows.put(
            table.key(), isForeign(read, file, issues) ? List.of() : checked(read, table, issues));
      }
    }
    if (rows.isEmpty()) {
      issues.error(
          "no-catalog",
          folder.requested(),
          "no catalog table in " + folder.path(),
          "expected one of "
              + CatalogTable.ALL.stream().map(CatalogTable::file).collect(joining(", ")));
    }
    return Checked.of(new OwnRows(rows, files), issues);
  }

  private static List<Row> checked(List<Row> rows, CatalogTable table, Issues issues) {
    return new RowCheck(table, issues).check(rows);
  }

  /** Whether a file is a public list of prices, which is reported once and not cell by cell. */
  private static boolean isForeign(List<Row> rows, Path file, Issues issues) {
    Optional<PriceList> list = rows.stream()
        .findFirst()
        .flatMap(row -> PriceList.recognized(row.columns().keySet()));
    list.ifPresent(known -> issues.error(
        "foreign-table",
        Where.inFile(file.toString()),
        "this looks like a " + known.title()
            + "; own rows price one accelerator hour, or a million tokens",
        "make own rows of it: " + PriceList.command(file.toString())));
    return list.isPresent();
  }

  private static List<Row> read(Path file, String table, List<InputFile> files, Issues issues) {
    String name = file.toString();
    try {
      byte[] bytes = Files.readAllBytes(file);
      files.add(InputFile.of(name, bytes));
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
