package org.mixcost.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.mixcost.scenario.Study.InputFile;
import tools.jackson.core.JsonGenerator;

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

  /** For a terminal. */
  public String forTerminal() {
    return tables.stream().map(table -> ConsoleWriter.table(table) + "\n").collect(joining())
        + ConsoleWriter.paragraph(provenance.text());
  }

  /** For a document. */
  public String forDocument() {
    return tables.stream().map(MarkdownWriter::table).collect(joining())
        + MarkdownWriter.escape(provenance.text())
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
    return JsonText.of(json -> {
      json.writeStartObject();
      json.writeStringProperty("mixcost", provenance.version());
      json.writeStringProperty("kind", kind);
      json.writeName("provenance");
      provenance(json, provenance);
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
      json.writeEndObject();
    });
  }

  /** What a result was made from, as an object. */
  static void provenance(JsonGenerator json, Provenance provenance) {
    json.writeStartObject();
    json.writeArrayPropertyStart("inputs");
    for (InputFile input : provenance.inputs()) {
      json.writeStartObject();
      json.writeStringProperty("file", input.file());
      json.writeStringProperty("sha256", input.sha256());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringProperty("as_of", provenance.asOf());
    json.writeStringProperty("catalog_date", provenance.catalogDate());
    json.writeNumberProperty("seed", provenance.seed());
    json.writeNumberProperty("samples", provenance.samples());
    json.writeEndObject();
  }
}
