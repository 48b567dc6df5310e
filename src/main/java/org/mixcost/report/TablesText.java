package org.mixcost.report;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Several tables as one text, for a terminal, a document or a program. */
public final class TablesText {
  private final List<ReportTable> tables;
  private final Provenance provenance;

  public TablesText(List<ReportTable> tables, Provenance provenance) {
    this.tables = List.copyOf(tables);
    this.provenance = provenance;
  }

  List<ReportTable> tables() {
    return tables;
  }

  /** What they were made from. */
  public Provenance provenance() {
    return provenance;
  }

  /** For a terminal. */
  public String forTerminal() {
    return tables.stream().map(table -> ConsoleWriter.table(table) + "\n").collect(joining())
        + ConsoleWriter.paragraph(provenance.text());
  }

  /** For a document. */
  public String forDocument() {
    return tables.stream().map(MarkdownWriter::table).collect(joining())
        + MarkdownWriter.paragraph(provenance.text())
        + "\n";
  }

  /** For a spreadsheet; tables follow each other with an empty line between. */
  public String csv() {
    return tables.stream().map(CsvWriter::table).collect(joining("\n"));
  }

  /**
   * For a program.
   *
   * @param kind what the reader is told it is
   */
  public String json(String kind) {
    return JsonResult.of(kind, provenance, json -> {
      json.writeObjectPropertyStart("tables");
      for (ReportTable table : tables) {
        json.writeName(table.id());
        JsonTableWriter.rows(json, table);
      }
      json.writeEndObject();
      json.writeArrayPropertyStart("notes");
      tables.stream()
          .flatMap(table -> table.notes().stream())
          .distinct()
          .forEach(json::writeString);
      json.writeEndArray();
    });
  }
}
