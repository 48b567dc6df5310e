package org.mixcost.report.present;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mixcost.analysis.sensitivity.Sensitivity;
import org.mixcost.analysis.sensitivity.Sensitivity.InputDriver;
import org.mixcost.analysis.sensitivity.Sensitivity.Output;
import org.mixcost.analysis.sensitivity.Sensitivity.Swing;
import org.mixcost.model.Input;
import org.mixcost.quantity.Numbers;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.report.chart.Caption;
import org.mixcost.report.chart.Chart;
import org.mixcost.report.chart.TornadoChart;
import org.mixcost.report.document.Provenance;
import org.mixcost.scenario.Study;

/** What drives the costs of a study, as charts. */
final class Tornados {
  private static final int MOST_BARS = 10;

  private final Sensitivity sensitivity;
  private final Provenance provenance;
  private final InputWords words;

  Tornados(Sensitivity sensitivity, Provenance provenance) {
    this.sensitivity = sensitivity;
    this.provenance = provenance;
    this.words = InputWords.onChart(sensitivity.models().study());
  }

  /** One chart of each difference and each total. */
  List<Chart> all() {
    return Stream.of(Output.DIFFERENCE, Output.TOTAL).flatMap(this::of).toList();
  }

  /** One chart of each difference, or of each total. */
  Stream<Chart> of(String id) {
    return sensitivity.outputs().stream()
        .filter(output -> output.id().equals(id) && !output.drivers().isEmpty())
        .map(this::tornado);
  }

  private Chart tornado(Output output) {
    Study study = sensitivity.models().study();
    String scenario = ChartTitle.of(study.get(output.scenario()));
    boolean isTotal = output.id().equals(Output.TOTAL);
    String title = isTotal ? "What drives the cost of " + scenario : "What drives the difference";
    List<TornadoChart.Bars> rows = shown(output)
        .flatMap(driver -> driver.swings().stream())
        .sorted(Comparator.comparingDouble((Swing swing) -> -swing.width()))
        .limit(MOST_BARS)
        .map(swing -> new TornadoChart.Bars(label(swing), swing.atP10(), swing.atP90()))
        .toList();
    Caption caption = new Caption(
        "tornado-" + output.id() + "-" + output.scenario(),
        title,
        "Each input from its p10 to its p90, others at their medians; ignores interactions",
        isTotal
            ? "Total cost, " + study.currency()
            : "%s over %s, %s"
                .formatted(scenario, ChartTitle.of(study.baselineScenario()), study.currency()),
        provenance.brief());
    return new TornadoChart(caption, output.central(), rows);
  }

  /** The drivers that explain more than noise does or, where none does, all of them. */
  private static Stream<InputDriver> shown(Output output) {
    boolean isOneNotable = output.drivers().stream().anyMatch(InputDriver::isNotable);
    return output.drivers().stream().filter(driver -> driver.isNotable() || !isOneNotable);
  }

  /** What moves, in words, and from where to where if that is one number of a unit that readers know. */
  private String label(Swing swing) {
    List<Quantity> moved = sensitivity.models().inputs().named(swing.input()).stream()
        .map(Input::quantity)
        .toList();
    boolean isAmount = moved.size() == 1 && !moved.get(0).isOfList();
    return words.of(swing.input()) + (isAmount ? ", " + range(moved.get(0)) : "");
  }

  private static String range(Quantity input) {
    double low = input.quantile(Sensitivity.LOW);
    String from = input.unit().equals(Unit.FRACTION) ? Numbers.percent(low) : Numbers.brief(low);
    return from + " to " + Numbers.brief(input.quantile(Sensitivity.HIGH), input.unit());
  }
}
