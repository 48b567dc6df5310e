package org.mixcost.report.present.decide;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.decide.DecisionTable;
import org.mixcost.analysis.decide.DecisionTable.Alternative;
import org.mixcost.analysis.decide.DecisionTable.Lead;
import org.mixcost.analysis.decide.DecisionTable.Pick;
import org.mixcost.analysis.decide.Recommendation;
import org.mixcost.analysis.decide.Reversal;
import org.mixcost.analysis.decide.Reversal.InputChange;
import org.mixcost.quantity.Quantity;
import org.mixcost.report.chart.Caption;
import org.mixcost.report.chart.Chart;
import org.mixcost.report.chart.Interval;
import org.mixcost.report.chart.IntervalChart;
import org.mixcost.report.document.Answer;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Block.Drawing;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.Data.Items;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.present.ChartTitle;
import org.mixcost.report.present.Naming;
import org.mixcost.simulate.Ranking;
import org.mixcost.simulate.Summary;

/**
 * Which of several alternatives to choose.
 *
 * @param naming what it calls the scenarios
 */
public record DecideDocument(Recommendation recommendation, Provenance provenance, Naming naming)
    implements Answer {

  /** A document that calls the scenarios by their ids. */
  public DecideDocument(Recommendation recommendation, Provenance provenance) {
    this(recommendation, provenance, Naming.IDS);
  }

  private DecisionTable table() {
    return recommendation.table();
  }

  private Optional<ReversalText> reversal() {
    return recommendation
        .reversal()
        .map(found -> new ReversalText(found, table().of(), naming));
  }

  @Override
  public String kind() {
    return "decide";
  }

  @Override
  public String title() {
    return table().study().title() + ": which to choose";
  }

  @Override
  public Optional<String> opening() {
    String choice = new DecideSentence(table(), naming).text();
    return Optional.of(reversal().map(other -> choice + " " + other.sentence()).orElse(choice));
  }

  @Override
  public List<Block> content() {
    List<Block> content = new ArrayList<>();
    if (!table().isFixed()) {
      content.add(new Drawing(regrets()));
    }
    content.addAll(sheets());
    return content;
  }

  @Override
  public List<ReportTable> sheets() {
    DecideTables tables = new DecideTables(table(), naming);
    List<ReportTable> sheets = new ArrayList<>(List.of(tables.alternatives(), tables.picks()));
    reversal().filter(ReversalText::hasWay).map(ReversalText::table).ifPresent(sheets::add);
    return sheets;
  }

  /** What having chosen an alternative is regretted by. */
  private Chart regrets() {
    List<Alternative> shown = leastRegretted();
    List<IntervalChart.Dot> rows = shown.stream()
        .map(alternative -> new IntervalChart.Dot(
            ChartTitle.of(table().study().get(alternative.scenario())),
            interval(alternative.regret())))
        .toList();
    String among = shown.size() < table().alternatives().size()
        ? "; the %d of %d that are regretted least"
            .formatted(shown.size(), table().alternatives().size())
        : "";
    Caption caption = new Caption(
        "regret",
        "How much more than the best of each draw",
        "Means, whiskers span p5 to p95, all alternatives share each draw" + among,
        "Regret in " + new GoalWords(table().of()).figure() + ", "
            + table().of().unit().symbol(),
        provenance.brief());
    return IntervalChart.ofMeans(caption, rows);
  }

  /** As many as a chart has room for, the one that is regretted least on top. */
  private List<Alternative> leastRegretted() {
    return table().alternatives().stream()
        .sorted(comparingDouble(alternative -> alternative.regret().mean()))
        .limit(Ranking.MOST_SHOWN)
        .toList();
  }

  private static Interval interval(Summary summary) {
    return new Interval(summary.p5(), summary.mean(), summary.p95());
  }

  @Override
  public Fields facts() {
    Fields facts = choice();
    return recommendation
        .reversal()
        .map(found -> facts.with("reversal", data(found)))
        .orElse(facts);
  }

  private Fields choice() {
    return Fields.NONE
        .with("of", table().of().id())
        .with("unit", table().of().unit().symbol())
        .with("alternatives", Items.of(table().alternatives(), DecideDocument::data))
        .with("picks", Items.of(table().picks(), DecideDocument::data))
        .with("value_of_perfect_information", table().valueOfPerfectInformation());
  }

  private static Fields data(Alternative alternative) {
    return Fields.NONE
        .with("scenario", alternative.scenario())
        .with("central", alternative.central())
        .and(spread(alternative.figure()))
        .with("probability_best", alternative.best().lower())
        .with("probability_tie", alternative.best().same())
        .with("regret", spread(alternative.regret()));
  }

  private static Fields spread(Summary summary) {
    return Fields.NONE
        .with("mean", summary.mean())
        .with("p5", summary.p5())
        .with("p50", summary.p50())
        .with("p95", summary.p95());
  }

  private static Fields data(Pick pick) {
    Fields picked = Fields.NONE
        .with("goal", pick.goal().key())
        .with("best", Items.ofTexts(pick.best()))
        .with("value", pick.value())
        .with("is_sure", pick.isSure());
    return pick.lead().map(lead -> picked.and(data(lead))).orElse(picked);
  }

  private static Fields data(Lead lead) {
    Fields ahead = Fields.NONE.with("next", lead.over()).with("ahead_by", lead.by());
    return lead.error().isPresent()
        ? ahead.with("standard_error", lead.error().getAsDouble())
        : ahead;
  }

  /** The distance in standard deviations; none where there is no such point. */
  private static Fields data(Reversal reversal) {
    return Fields.NONE
        .with("best", reversal.best())
        .with("rival", reversal.rival())
        .with("is_within_reach", reversal.isWithinReach())
        .with("distance", reversal.distance())
        .with("probability", reversal.wins())
        .with("first_order_probability", reversal.firstOrder())
        .with("changes", Items.of(reversal.changes(), DecideDocument::data));
  }

  private static Fields data(InputChange change) {
    return Fields.NONE
        .with("input", change.input())
        .with("percentile", change.percentile())
        .with("part", change.part())
        .with("values", Items.of(change.quantities(), quantity -> data(change, quantity)));
  }

  private static Fields data(InputChange change, Quantity quantity) {
    return Fields.NONE
        .with("unit", quantity.unit().symbol())
        .with("median", quantity.median())
        .with("there", quantity.quantile(change.percentile()));
  }
}
