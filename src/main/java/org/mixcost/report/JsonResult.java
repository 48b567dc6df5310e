package org.mixcost.report;

import java.util.List;
import java.util.function.Consumer;
import org.mixcost.issue.InputFile;
import tools.jackson.core.JsonGenerator;

/** What the JSON of every result begins with: the version, what it is, and what it was made from. */
final class JsonResult {
  private JsonResult() {}

  /**
   * A result as JSON.
   *
   * @param kind what the reader is told it is
   * @param rest writes what follows, into the object that is open
   */
  static String of(String kind, Provenance provenance, Consumer<JsonGenerator> rest) {
    return JsonText.of(json -> {
      json.writeStartObject();
      json.writeStringProperty("mixcost", provenance.version());
      json.writeStringProperty("kind", kind);
      json.writeObjectPropertyStart("provenance");
      provenance(json, provenance);
      json.writeEndObject();
      rest.accept(json);
      json.writeEndObject();
    });
  }

  private static void provenance(JsonGenerator json, Provenance provenance) {
    files(json, "inputs", provenance.inputs());
    if (!provenance.catalogs().isEmpty()) {
      files(json, "catalogs", provenance.catalogs());
    }
    json.writeStringProperty("as_of", provenance.asOf());
    if (!provenance.priceDates().isEmpty()) {
      json.writeStringProperty("price_dates", provenance.priceDates());
    }
    json.writeStringProperty("catalog_date", provenance.catalogDate());
    json.writeNumberProperty("seed", provenance.seed());
    json.writeNumberProperty("samples", provenance.samples());
  }

  private static void files(JsonGenerator json, String name, List<InputFile> files) {
    json.writeArrayPropertyStart(name);
    for (InputFile file : files) {
      json.writeStartObject();
      json.writeStringProperty("file", file.file());
      json.writeStringProperty("sha256", file.sha256());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
