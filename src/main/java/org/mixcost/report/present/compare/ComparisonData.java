package org.mixcost.report.present.compare;

import java.util.List;
import java.util.stream.Stream;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Difference;
import org.mixcost.analysis.compare.LimitOdds;
import org.mixcost.analysis.compare.Result;
import org.mixcost.analysis.quality.EqualQuality;
import org.mixcost.analysis.quality.Profile;
import org.mixcost.analysis.quality.QualityDifference;
import org.mixcost.model.Line;
import org.mixcost.quantity.Citation;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.Data.Items;
import org.mixcost.report.figure.FigureData;
import org.mixcost.report.present.BridgeDocument;
import org.mixcost.report.present.Naming;
import org.mixcost.report.present.StockTables;
import org.mixcost.scenario.Scenario.DefaultUsed;
import org.mixcost.scenario.Scenario.NameRead;
import org.mixcost.scenario.Scenario.PriceUsed;
import org.mixcost.scenario.Scenario.ScaleUsed;
import org.mixcost.scenario.Statement;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Odds;

/** Scenarios side by side, for programs. */
final class ComparisonData {
  private final Findings findings;

  private ComparisonData(Findings findings) {
    this.findings = findings;
  }

  static Fields of(Findings findings) {
    return new ComparisonData(findings).all();
  }

  private Fields all() {
    Comparison comparison = findings.comparison();
    List<Statement> statements = comparison.study().statements();
    Fields head = Fields.NONE
        .with("title", comparison.study().title())
        .with("finding", new FindingText(comparison, findings.decision()).text())
        .with("baseline", comparison.study().baseline())
        .with("cheapest", comparison.cheapest().name());
    Fields stated = statements.isEmpty()
        ? head
        : head.with("statements", Items.of(statements, ComparisonData::statement));
    Fields compared = stated
        .with("scenarios", Items.of(comparison.results(), this::scenario))
        .with("differences", Items.of(comparison.differences(), this::difference));
    Fields ranked = comparison.rivals().stream()
        .findFirst()
        .map(rival -> compared.with("runner_up", total(rival)))
        .orElse(compared);
    Fields decided = findings
        .decision()
        .map(decision -> ranked.with("decision", DecisionData.of(decision)))
        .orElse(ranked);
    Fields explained = findings.bridges().isEmpty()
        ? decided
        : decided.with("bridges", Items.of(findings.explained(Naming.IDS), BridgeDocument::facts));
    Fields held = findings
        .evidence()
        .filter(evidence -> !evidence.texts().isEmpty())
        .map(evidence -> explained.with("nearest_evidence", EvidenceData.of(evidence)))
        .orElse(explained);
    return findings
        .stock()
        .map(stock -> held.with("stock", StockTables.outlook(stock).data()))
        .orElse(held);
  }

  private static Fields statement(Statement statement) {
    return Fields.NONE
        .with("name", statement.name())
        .with("kind", statement.kind().key())
        .with("text", statement.text())
        .with("source", statement.source());
  }

  private Fields scenario(Result result) {
    Fields costs = Fields.NONE
        .with("name", result.name())
        .with("title", result.scenario().title())
        .with("price_basis", result.scenario().training().price().basis())
        .with("total", FigureData.of(result.total()))
        .with("lines", Items.of(result.costs(), line -> line(line, result.get(line))))
        .with("figures", Items.of(result.figures(), line -> line(line, result.get(line))));
    Fields limited =
        result.limits().areRequested() ? costs.with("limits", limits(result.limits())) : costs;
    Fields scheduled = findings
        .spending(result.name())
        .map(spending -> limited.with("schedule", SpendingData.of(spending)))
        .orElse(limited);
    Fields assumed = scheduled
        .with("excluded", Items.ofTexts(result.scenario().notIncluded()))
        .with("defaults_used", Items.of(result.scenario().defaults(), ComparisonData::defaultUsed));
    Fields read = result.scenario().names().isEmpty()
        ? assumed
        : assumed.with("read_as", Items.of(result.scenario().names(), ComparisonData::nameRead));
    Fields scaled = result.scenario().scales().isEmpty()
        ? read
        : read.with("scaled", Items.of(result.scenario().scales(), ComparisonData::scaleUsed));
    return scaled
        .with("prices", Items.of(result.scenario().prices(), ComparisonData::priceUsed))
        .with("warnings", Items.of(warnings(result), warning -> warning));
  }

  private static List<Fields> warnings(Result result) {
    return Stream.concat(
            result.warnings().stream().map(warning -> warning(warning.code(), warning.message())),
            ResultTables.monteCarloNote(result).stream()
                .map(note -> warning("monte-carlo-error", note)))
        .toList();
  }

  private static Fields warning(String code, String message) {
    return Fields.NONE.with("code", code).with("message", message);
  }

  private static Fields limits(LimitOdds limits) {
    Fields budget = limits
        .budget()
        .map(limit -> Fields.NONE
            .with("budget", FigureData.of(limit.allowed()))
            .with("probability_over_budget", limit.broken())
            .with("reserve", FigureData.of(Figure.fixed(limit.allowed().unit(), limit.reserve()))))
        .orElse(Fields.NONE);
    Fields deadline = limits
        .deadline()
        .map(limit -> Fields.NONE
            .with("deadline", FigureData.of(limit.allowed()))
            .with("probability_late", limit.broken()))
        .orElse(Fields.NONE);
    Fields both = budget.and(deadline);
    return limits.bothKept().isPresent()
        ? both.with("probability_both_kept", limits.bothKept().getAsDouble())
        : both;
  }

  private static Fields line(Line line, Figure figure) {
    Fields named = Fields.NONE.with("id", line.id()).with("label", line.label());
    return (line.isCost() ? named.with("category", line.category().key()) : named)
        .and(FigureData.of(figure));
  }

  private static Fields defaultUsed(DefaultUsed used) {
    return Fields.NONE
        .with("name", used.path())
        .with("value", used.quantity().text())
        .with("source", used.quantity().citation().text());
  }

  private static Fields nameRead(NameRead name) {
    return Fields.NONE
        .with("path", name.path())
        .with("written", name.written())
        .with("id", name.id());
  }

  private static Fields scaleUsed(ScaleUsed scale) {
    return Fields.NONE
        .with("path", scale.path())
        .with("factor", scale.factor().text())
        .with("source", scale.factor().citation().text());
  }

  private static Fields priceUsed(PriceUsed used) {
    return Fields.NONE
        .with("name", used.name())
        .with("oldest", used.oldest())
        .with("newest", used.newest());
  }

  private static Fields total(Difference difference) {
    return Fields.NONE
        .with("scenario", difference.scenario())
        .with("baseline", difference.baseline())
        .with("total", FigureData.of(difference.total()))
        .with("ratio", FigureData.of(difference.ratio()))
        .and(odds("probability_cheaper", difference.odds()));
  }

  private Fields difference(Difference difference) {
    Fields cost = total(difference);
    return findings
        .quality(difference.scenario())
        .map(quality -> cost.with("quality", quality(quality))
            .with("equal_quality", equalQuality(quality.equalQuality())))
        .orElse(cost);
  }

  private static Fields quality(QualityDifference difference) {
    Fields profiles = Fields.NONE;
    for (Profile profile : Profile.values()) {
      profiles =
          profiles.with(profile.key(), FigureData.of(difference.lossDifference().get(profile)));
    }
    return Fields.NONE
        .with("loss_difference", FigureData.of(difference.central()))
        .and(odds("probability_better", difference.odds()))
        .with("profiles", profiles)
        .with("verdict", difference.verdict().color().key())
        .with("reason", difference.verdict().reason())
        .with("tail_coverage", difference.verdict().tailCoverage())
        .with("basis", Citation.Basis.MODEL_ASSUMPTION.toString());
  }

  private static Fields equalQuality(EqualQuality equal) {
    Fields costs = Fields.NONE
        .with("total", FigureData.of(equal.total()))
        .with("difference", FigureData.of(equal.difference()))
        .and(odds("probability_cheaper", equal.odds()))
        .with("scale", FigureData.of(equal.scale()))
        .with("unreachable", equal.unreachable());
    return (equal.isReached() ? costs : costs.with("floor", equal.floor()))
        .with("basis", Citation.Basis.MODEL_ASSUMPTION.toString());
  }

  private static Fields odds(String lower, Odds odds) {
    Fields fields = Fields.NONE.with(lower, odds.lower());
    return odds.hasTies() ? fields.with("probability_same", odds.same()) : fields;
  }
}
