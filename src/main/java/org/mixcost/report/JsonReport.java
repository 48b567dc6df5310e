package org.mixcost.report;

import java.util.List;
import org.mixcost.issue.Issue;
import org.mixcost.model.Line;
import org.mixcost.scenario.Scenario.DefaultUsed;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Summary;
import org.mixcost.study.compare.Comparison;
import org.mixcost.study.compare.Difference;
import org.mixcost.study.compare.Result;
import tools.jackson.core.JsonGenerator;

/** A result as JSON, for programs. */
public final class JsonReport {
  private final JsonGenerator json;

  private JsonReport(JsonGenerator json) {
    this.json = json;
  }

  /**
   * A comparison as JSON.
   *
   * @param kind {@code estimate} or {@code comparison}
   */
  public static String of(Comparison comparison, String kind, Provenance provenance) {
    return JsonText.of(json -> new JsonReport(json).comparison(comparison, kind, provenance));
  }

  private void comparison(Comparison comparison, String kind, Provenance provenance) {
    json.writeStartObject();
    json.writeStringProperty("mixcost", provenance.version());
    json.writeStringProperty("kind", kind);
    json.writeName("provenance");
    TablesText.provenance(json, provenance);
    json.writeStringProperty("title", comparison.study().title());
    json.writeStringProperty("baseline", comparison.study().baseline());
    json.writeArrayPropertyStart("scenarios");
    comparison.results().forEach(this::scenario);
    json.writeEndArray();
    json.writeArrayPropertyStart("differences");
    comparison.differences().forEach(this::difference);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void scenario(Result result) {
    json.writeStartObject();
    json.writeStringProperty("name", result.name());
    json.writeStringProperty("title", result.scenario().title());
    json.writeStringProperty("price_basis", result.scenario().training().price().basis());
    json.writeObjectPropertyStart("total");
    figure(result.total());
    json.writeEndObject();
    lines("lines", result, result.costs());
    lines("figures", result, result.figures());
    strings("excluded", result.scenario().notIncluded());
    json.writeArrayPropertyStart("defaults_used");
    result.scenario().defaults().forEach(this::defaultUsed);
    json.writeEndArray();
    json.writeArrayPropertyStart("warnings");
    result.warnings().forEach(this::warning);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void lines(String name, Result result, List<Line> lines) {
    json.writeArrayPropertyStart(name);
    for (Line line : lines) {
      json.writeStartObject();
      json.writeStringProperty("id", line.id());
      json.writeStringProperty("label", line.label());
      if (line.isCost()) {
        json.writeStringProperty("category", line.category().key());
      }
      figure(result.get(line));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void defaultUsed(DefaultUsed used) {
    json.writeStartObject();
    json.writeStringProperty("name", used.path());
    json.writeStringProperty("value", used.quantity().text());
    json.writeStringProperty("source", used.quantity().citation().text());
    json.writeEndObject();
  }

  private void warning(Issue warning) {
    json.writeStartObject();
    json.writeStringProperty("code", warning.code());
    json.writeStringProperty("message", warning.message());
    json.writeEndObject();
  }

  private void difference(Difference difference) {
    json.writeStartObject();
    json.writeStringProperty("scenario", difference.scenario());
    json.writeStringProperty("baseline", difference.baseline());
    json.writeObjectPropertyStart("total");
    figure(difference.total());
    json.writeEndObject();
    json.writeObjectPropertyStart("ratio");
    figure(difference.ratio());
    json.writeEndObject();
    number("probability_cheaper", difference.probabilityCheaper());
    json.writeEndObject();
  }

  private void strings(String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  /** The unit and the numbers of a figure, into the object that is open. */
  private void figure(Figure figure) {
    json.writeStringProperty("unit", figure.unit().symbol());
    number("central", figure.central());
    figure.spread().ifPresent(this::spread);
  }

  private void spread(Summary spread) {
    number("mean", spread.mean());
    number("p5", spread.p5());
    number("p50", spread.p50());
    number("p95", spread.p95());
    json.writeObjectPropertyStart("standard_error");
    number("p5", spread.errors().p5());
    number("p50", spread.errors().p50());
    number("p95", spread.errors().p95());
    json.writeEndObject();
  }

  private void number(String name, double value) {
    json.writeName(name);
    JsonText.number(json, value);
  }
}
