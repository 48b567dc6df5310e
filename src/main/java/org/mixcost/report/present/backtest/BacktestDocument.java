package org.mixcost.report.present.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.analysis.backtest.Accuracy;
import org.mixcost.analysis.backtest.Backtest;
import org.mixcost.analysis.backtest.RunTest;
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

/**
 * How far off estimates of published hours and costs are.
 *
 * @param runs what the table of the runs is called
 */
public record BacktestDocument(Backtest backtest, String runs, Provenance provenance)
    implements Answer {

  @Override
  public String kind() {
    return "backtest";
  }

  @Override
  public String title() {
    return "Back-test of hours and cost on " + runs;
  }

  @Override
  public List<Block> content() {
    BacktestTables tables = new BacktestTables(backtest);
    List<Block> content = new ArrayList<>();
    content.add(new Heading(1, title()));
    content.add(new Finding(finding()));
    content.add(new Sentences(sentences()));
    BacktestChart.of(backtest, provenance.text())
        .ifPresent(chart -> content.add(new Drawing(chart)));
    Stream.of(
            tables.accuracy(),
            tables.groups(),
            tables.runs(),
            tables.costs(),
            tables.refusedByReason())
        .flatMap(Optional::stream)
        .forEach(content::add);
    return content;
  }

  /** Each refused run is a row of its own in them. */
  @Override
  public List<ReportTable> sheets() {
    BacktestTables tables = new BacktestTables(backtest);
    return Stream.of(
            tables.accuracy(), tables.groups(), tables.runs(), tables.costs(), tables.refused())
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public Fields facts() {
    return BacktestData.of(backtest);
  }

  private String finding() {
    return backtest
        .outOfSample()
        .map(accuracy -> Phrase.of(
            "Of %d runs that the rule has not seen, half of the estimated hours are within %s of the reported ones and nine in ten within %s; the 90%% interval holds %s of them.",
            accuracy.runs(),
            Numbers.percent(accuracy.medianError()),
            Numbers.percent(accuracy.p90Error()),
            Numbers.percent(accuracy.coverage())))
        .orElse("None of the runs can be estimated.");
  }

  private List<Sentence> sentences() {
    List<Sentence> sentences = new ArrayList<>();
    backtest
        .outOfSample()
        .ifPresent(
            accuracy -> sentences.add(new Sentence("Out of sample:", outOfSample(accuracy))));
    backtest
        .inSample()
        .ifPresent(accuracy -> sentences.add(new Sentence(
            "In-sample:",
            "by the rule that was fitted on them, half of the same hours are within "
                + Numbers.percent(accuracy.medianError())
                + "; that is no measure of what a new run will be off by.")));
    if (isOfRunsThatWereFitted()) {
      sentences.add(new Sentence("Kinder than strangers will be:", kindness()));
    }
    sentences.add(
        new Sentence(
            "Model assumption:",
            "the rule of utilization, which is all that an estimate takes from it beside model, tokens, accelerator and precision."));
    return sentences;
  }

  /** The error with N0 fitted again is known of the runs that come with mixcost alone. */
  private String kindness() {
    return backtest.isOfShipped()
        ? "N0 of the rule was chosen with these figures in view. With N0 fitted again for each organization that is left out, the median error is 28%: expect one nearer to that."
        : "N0 of the rule was chosen with published runs in view, so that the error of a new run is likely to be larger.";
  }

  private boolean isOfRunsThatWereFitted() {
    return !backtest.tests().isEmpty() && backtest.tests().stream().allMatch(RunTest::isFitted);
  }

  /** Bias, how many are near, and how the rule came not to see the runs. */
  private String outOfSample(Accuracy accuracy) {
    boolean isNew = backtest.tests().stream().noneMatch(RunTest::isFitted);
    String how = isOfRunsThatWereFitted()
        ? "each run by the rule fitted without the runs of its organization"
        : isNew
            ? "each run by the rule of the catalog, which was not fitted on it"
            : "each run by the rule of the catalog, or without those of its organization where it was fitted on it";
    return Phrase.of(
        "%s; the median of estimated over reported is %.2f, and %s of the estimates are within a factor of 1.5.",
        how, accuracy.bias(), Numbers.percent(accuracy.near()));
  }
}
