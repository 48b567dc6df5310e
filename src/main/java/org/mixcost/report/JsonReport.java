package org.mixcost.report;

import java.util.List;
import java.util.function.Consumer;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Difference;
import org.mixcost.analysis.compare.Limits;
import org.mixcost.analysis.compare.Result;
import org.mixcost.analysis.quality.EqualQuality;
import org.mixcost.analysis.quality.Profile;
import org.mixcost.analysis.quality.QualityDifference;
import org.mixcost.model.Line;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Scenario.DefaultUsed;
import org.mixcost.scenario.Scenario.PriceUsed;
import org.mixcost.scenario.Statement;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Odds;
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
    if (!comparison.study().statements().isEmpty()) {
      objects("statements", comparison.study().statements(), this::statement);
    }
    objects("scenarios", comparison.results(), this::scenario);
    objects("differences", comparison.differences(), this::difference);
    if (!findings.bridges().isEmpty()) {
      objects("bridges", findings.bridgeTexts(), bridge -> bridge.write(json));
    }
    findings.stock().map(StockTables::outlook).ifPresent(outlook -> {
      json.writeName("stock");
      JsonTableWriter.rows(json, outlook);
    });
  }

  /** A list of objects, each with what is written of one item. */
  private <T> void objects(String name, List<T> items, Consumer<? super T> properties) {
    json.writeArrayPropertyStart(name);
    for (T item : items) {
      json.writeStartObject();
      properties.accept(item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void statement(Statement statement) {
    json.writeStringProperty("name", statement.name());
    json.writeStringProperty("kind", statement.kind().key());
    json.writeStringProperty("text", statement.text());
    json.writeStringProperty("source", statement.source());
  }

  private void scenario(Result result) {
    json.writeStringProperty("name", result.name());
    json.writeStringProperty("title", result.scenario().title());
    json.writeStringProperty("price_basis", result.scenario().training().price().basis());
    figure("total", result.total());
    lines("lines", result, result.costs());
    lines("figures", result, result.figures());
    if (result.limits().areAsked()) {
      json.writeObjectPropertyStart("limits");
      limits(result.limits());
      json.writeEndObject();
    }
    strings("excluded", result.scenario().notIncluded());
    objects("defaults_used", result.scenario().defaults(), this::defaultUsed);
    objects("prices", result.scenario().prices(), this::priceUsed);
    json.writeArrayPropertyStart("warnings");
    result.warnings().forEach(warning -> warning(warning.code(), warning.message()));
    ResultTables.monteCarloNote(result).ifPresent(note -> warning("monte-carlo-error", note));
    json.writeEndArray();
  }

  private void limits(Limits limits) {
    limits.budget().ifPresent(budget -> {
      figure("budget", budget.allowed());
      number("probability_over_budget", budget.broken());
      figure("reserve", Figure.fixed(Unit.USD, budget.reserve()));
    });
    limits.deadline().ifPresent(deadline -> {
      figure("deadline", deadline.allowed());
      number("probability_late", deadline.broken());
    });
    limits.bothKept().ifPresent(share -> number("probability_both_kept", share));
  }

  private void lines(String name, Result result, List<Line> lines) {
    objects(name, lines, line -> line(line, result.get(line)));
  }

  private void line(Line line, Figure figure) {
    json.writeStringProperty("id", line.id());
    json.writeStringProperty("label", line.label());
    if (line.isCost()) {
      json.writeStringProperty("category", line.category().key());
    }
    JsonFigure.write(json, figure);
  }

  private void defaultUsed(DefaultUsed used) {
    json.writeStringProperty("name", used.path());
    json.writeStringProperty("value", used.quantity().text());
    json.writeStringProperty("source", used.quantity().citation().text());
  }

  private void priceUsed(PriceUsed used) {
    json.writeStringProperty("name", used.name());
    json.writeStringProperty("oldest", used.oldest());
    json.writeStringProperty("newest", used.newest());
  }

  private void warning(String code, String message) {
    json.writeStartObject();
    json.writeStringProperty("code", code);
    json.writeStringProperty("message", message);
    json.writeEndObject();
  }

  private void difference(Difference difference) {
    json.writeStringProperty("scenario", difference.scenario());
    json.writeStringProperty("baseline", difference.baseline());
    figure("total", difference.total());
    figure("ratio", difference.ratio());
    odds("probability_cheaper", difference.odds());
    findings.quality(difference.scenario()).ifPresent(this::quality);
  }

  private void quality(QualityDifference difference) {
    json.writeObjectPropertyStart("quality");
    figure("loss_difference", difference.central());
    odds("probability_better", difference.odds());
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
    odds("probability_cheaper", equal.odds());
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

  private void odds(String lower, Odds odds) {
    number(lower, odds.lower());
    if (odds.hasTies()) {
      number("probability_same", odds.same());
    }
  }

  private void number(String name, double value) {
    JsonText.number(json, name, value);
  }
}
