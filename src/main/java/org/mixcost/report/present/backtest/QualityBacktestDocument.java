package org.mixcost.report.present.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.analysis.quality.evidence.EpochRange;
import org.mixcost.analysis.quality.evidence.MultiplierTest;
import org.mixcost.analysis.quality.evidence.QualityBacktest;
import org.mixcost.analysis.quality.evidence.RepeatAccuracy;
import org.mixcost.formula.RepetitionFormulas;
import org.mixcost.issue.Phrase;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.document.Answer;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Block.Drawing;
import org.mixcost.report.document.Block.Finding;
import org.mixcost.report.document.Block.Heading;
import org.mixcost.report.document.Block.Sentence;
import org.mixcost.report.document.Block.Sentences;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportTable;

/** How far off predictions of quality are: what repeats cost in loss, and how many tokens synthetic text saves. */
public record QualityBacktestDocument(QualityBacktest backtest, Provenance provenance)
    implements Answer {

  @Override
  public String kind() {
    return "quality-backtest";
  }

  @Override
  public String title() {
    return "Back-test of predicted quality";
  }

  @Override
  public List<Block> content() {
    QualityBacktestTables tables = new QualityBacktestTables(backtest);
    QualityBacktestCharts charts = new QualityBacktestCharts(backtest, provenance.text());
    List<Block> content = new ArrayList<>();
    content.add(new Heading(1, title()));
    content.add(new Finding(finding()));
    content.add(new Sentences(sentences()));
    content.add(new Drawing(charts.repeats()));
    content.add(tables.accuracy());
    content.add(tables.farthest());
    content.add(new Drawing(charts.multipliers()));
    content.add(tables.multipliers());
    content.add(tables.others());
    return content;
  }

  /** All runs are in them. */
  @Override
  public List<ReportTable> sheets() {
    QualityBacktestTables tables = new QualityBacktestTables(backtest);
    return List.of(tables.accuracy(), tables.repeats(), tables.multipliers(), tables.others());
  }

  @Override
  public Fields facts() {
    return QualityBacktestData.of(backtest);
  }

  private String finding() {
    RepeatAccuracy repeats = backtest.ofRepeats().orElseThrow();
    long overlap =
        backtest.multipliers().stream().filter(MultiplierTest::overlaps).count();
    return Phrase.of(
        "Predicted losses take repeats for %s: of %d runs, the median of predicted over observed excess loss is %s, and the 90%% interval holds %s. The predicted saving by synthetic text meets that of %d of %d works.",
        repeats.bias() < 0 ? "too harmless" : "too harmful",
        repeats.runs(),
        number(repeats.ratio()),
        Numbers.percent(repeats.coverage()),
        overlap,
        backtest.multipliers().size());
  }

  private static String number(Optional<Double> value) {
    return value.map(Numbers::forPeople).orElse("unknown");
  }

  private List<Sentence> sentences() {
    List<Sentence> sentences = new ArrayList<>();
    backtest
        .byEpochs()
        .forEach((range, accuracy) ->
            sentences.add(new Sentence("Epochs " + range + ":", perRange(range, accuracy))));
    sentences.add(
        new Sentence(
            "Why:",
            "the law of the authors also takes worth from parameters for which there is little text; ours does not. Its interval is that of R* alone, without the scatter of runs, and its law was fitted to other text."));
    long unseen =
        backtest.multipliers().stream().filter(MultiplierTest::isUnseen).count();
    sentences.add(new Sentence(
        "Synthetic text:",
        Phrase.of(
            "the beliefs rest on %d of the %d works and are shrunk below what these state, so most of this is no test; what is confounded in each stands beside it.",
            backtest.multipliers().size() - unseen, backtest.multipliers().size())));
    sentences.add(new Sentence(
        "Model assumption:",
        Phrase.of(
            "what synthetic text is worth; multipliers are those of a model of %s parameters on %s tokens.",
            Numbers.forPeople(QualityBacktest.PARAMETERS),
            Numbers.forPeople(QualityBacktest.TOKENS))));
    return sentences;
  }

  private static String perRange(EpochRange range, RepeatAccuracy accuracy) {
    String warned = range.compareTo(EpochRange.SOME) > 0
        ? Phrase.of(
            " An estimate warns beyond %.0f epochs and shows overfit beside the loss.",
            RepetitionFormulas.MOST_TESTED_EPOCHS)
        : "";
    return Phrase.of(
        "observed %s nats at the median, predicted %s times that; by the law of the authors %s times.%s",
        Numbers.forPeople(accuracy.observed()),
        number(accuracy.ratio()),
        number(accuracy.publishedRatio()),
        warned);
  }
}
