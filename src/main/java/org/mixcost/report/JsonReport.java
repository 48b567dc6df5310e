package org.mixcost.report;

import java.util.List;
import org.mixcost.model.Line;
import org.mixcost.quantity.Citation;
import org.mixcost.scenario.Scenario.DefaultUsed;
import org.mixcost.scenario.Statement;
import org.mixcost.simulate.Figure;
import org.mixcost.study.bridge.Bridge;
import org.mixcost.study.compare.Comparison;
import org.mixcost.study.compare.Difference;
import org.mixcost.study.compare.Result;
import org.mixcost.study.quality.EqualQuality;
import org.mixcost.study.quality.Profile;
import org.mixcost.study.quality.QualityDifference;
import tools.jackson.core.JsonGenerator;

/** A result as JSON, for programs. */
public final class JsonReport {
  private final JsonGenerator json;
  private final Findings findings;

  private JsonReport(JsonGenerator json, Findings findings) {
    this.json = json;
    this.findings = findings;
  }

  /**
   * Findings as JSON.
   *
   * @param kind {@code estimate} or {@code comparison}
   */
  public static String of(Findings findings, String kind) {
    return JsonResult.of(
        kind, findings.provenance(), json -> new JsonReport(json, findings).comparison());
  }

  private void comparison() {
    Comparison comparison = findings.comparison();
    json.writeStringProperty("title", comparison.study().title());
    json.writeStringProperty("baseline", comparison.study().baseline());
    statements(comparison.study().statements());
    json.writeArrayPropertyStart("scenarios");
    comparison.results().forEach(this::scenario);
    json.writeEndArray();
    json.writeArrayPropertyStart("differences");
    comparison.differences().forEach(this::difference);
    json.writeEndArray();
    bridges(findings.bridges());
    findings.stock().map(StockTables::outlook).ifPresent(outlook -> {
      json.writeName("stock");
      JsonTableWriter.rows(json, outlook);
    });
  }

  private void statements(List<Statement> statements) {
    if (statements.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("statements");
    for (Statement statement : statements) {
      json.writeStartObject();
      json.writeStringProperty("name", statement.name());
      json.writeStringProperty("kind", statement.kind().key());
      json.writeStringProperty("text", statement.text());
      json.writeStringProperty("source", statement.source());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void bridges(List<Bridge> bridges) {
    if (bridges.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("bridges");
    for (Bridge bridge : bridges) {
      json.writeStartObject();
      new BridgeText(bridge).write(json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void scenario(Result result) {
    json.writeStartObject();
    json.writeStringProperty("name", result.name());
    json.writeStringProperty("title", result.scenario().title());
    json.writeStringProperty("price_basis", result.scenario().training().price().basis());
    figure("total", result.total());
    lines("lines", result, result.costs());
    lines("figures", result, result.figures());
    strings("excluded", result.scenario().notIncluded());
    json.writeArrayPropertyStart("defaults_used");
    result.scenario().defaults().forEach(this::defaultUsed);
    json.writeEndArray();
    json.writeArrayPropertyStart("warnings");
    result.warnings().forEach(warning -> warning(warning.code(), warning.message()));
    ResultTables.monteCarloNote(result).ifPresent(note -> warning("monte-carlo-error", note));
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
      JsonFigure.write(json, result.get(line));
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

  private void warning(String code, String message) {
    json.writeStartObject();
    json.writeStringProperty("code", code);
    json.writeStringProperty("message", message);
    json.writeEndObject();
  }

  private void difference(Difference difference) {
    json.writeStartObject();
    json.writeStringProperty("scenario", difference.scenario());
    json.writeStringProperty("baseline", difference.baseline());
    figure("total", difference.total());
    figure("ratio", difference.ratio());
    number("probability_cheaper", difference.probabilityCheaper());
    findings.quality(difference.scenario()).ifPresent(this::quality);
    json.writeEndObject();
  }

  private void quality(QualityDifference difference) {
    json.writeObjectPropertyStart("quality");
    figure("loss_difference", difference.central());
    number("probability_better", difference.probabilityBetter());
    json.writeObjectPropertyStart("profiles");
    for (Profile profile : Profile.values()) {
      figure(profile.key(), difference.lossDifference().get(profile));
    }
    json.writeEndObject();
    json.writeStringProperty("verdict", difference.verdict().color().key());
    json.writeStringProperty("reason", difference.verdict().reason());
    number("tail_coverage", difference.verdict().tailCoverage());
    json.writeStringProperty("basis", Citation.Basis.MODEL_ASSUMPTION.toString());
    json.writeEndObject();
    equalQuality(difference.equalQuality());
  }

  private void equalQuality(EqualQuality equal) {
    json.writeObjectPropertyStart("equal_quality");
    figure("total", equal.total());
    figure("difference", equal.difference());
    number("probability_cheaper", equal.probabilityCheaper());
    figure("scale", equal.scale());
    number("unreachable", equal.unreachable());
    if (!equal.isReached()) {
      json.writeStringProperty("floor", equal.floor());
    }
    json.writeStringProperty("basis", Citation.Basis.MODEL_ASSUMPTION.toString());
    json.writeEndObject();
  }

  private void figure(String name, Figure figure) {
    JsonFigure.write(json, name, figure);
  }

  private void strings(String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  private void number(String name, double value) {
    JsonText.number(json, name, value);
  }
}
