package org.mixcost.report;

import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Summary;
import tools.jackson.core.JsonGenerator;

/** A figure as JSON: its unit, its central value and, where something is uncertain, its spread. */
final class JsonFigure {
  private JsonFigure() {}

  /** A figure as an object of a name. */
  static void write(JsonGenerator json, String name, Figure figure) {
    json.writeObjectPropertyStart(name);
    write(json, figure);
    json.writeEndObject();
  }

  /** The unit and the numbers of a figure, into the object that is open. */
  static void write(JsonGenerator json, Figure figure) {
    json.writeStringProperty("unit", figure.unit().symbol());
    JsonText.number(json, "central", figure.central());
    figure.spread().ifPresent(spread -> write(json, spread));
  }

  private static void write(JsonGenerator json, Summary spread) {
    JsonText.number(json, "mean", spread.mean());
    JsonText.number(json, "p5", spread.p5());
    JsonText.number(json, "p50", spread.p50());
    JsonText.number(json, "p95", spread.p95());
    json.writeObjectPropertyStart("standard_error");
    JsonText.number(json, "p5", spread.errors().p5());
    JsonText.number(json, "p50", spread.errors().p50());
    JsonText.number(json, "p95", spread.errors().p95());
    json.writeEndObject();
  }
}
