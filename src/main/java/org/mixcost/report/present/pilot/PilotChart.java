package org.mixcost.report.present.pilot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.mixcost.analysis.pilot.PilotCost;
import org.mixcost.analysis.pilot.PilotValue;
import org.mixcost.analysis.pilot.PilotValue.AtSize;
import org.mixcost.analysis.pilot.Pilots;
import org.mixcost.quantity.Numbers;
import org.mixcost.report.chart.Caption;
import org.mixcost.report.chart.Chart;
import org.mixcost.report.chart.Interval;
import org.mixcost.report.chart.LineChart;
import org.mixcost.report.chart.LineChart.Mark;
import org.mixcost.report.chart.LineChart.Series;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.present.InputWords;

/** What a pilot is worth and costs over its size. */
final class PilotChart {
  /** Sizes that cost more than so many times what perfect knowledge is worth would hide all else. */
  private static final double MOST_COST = 1.5;

  private final Pilots pilots;
  private final PilotValue pilot;
  private final Provenance provenance;
  private final String id;

  /**
   * The chart of one pilot.
   *
   * @param place of the pilot among all
   */
  PilotChart(Pilots pilots, int place, Provenance provenance) {
    this.pilots = pilots;
    this.pilot = pilots.each().get(place);
    this.provenance = provenance;
    this.id = "pilot" + PilotTables.suffix(pilots, place);
  }

  Chart chart() {
    List<AtSize> sizes = shown();
    List<Series> series = new ArrayList<>();
    series.add(series("Worth of the pilot", sizes, AtSize::worth));
    pilot
        .design()
        .cost()
        .ifPresent(cost -> series.add(series("Its cost", sizes, size -> cost(cost, size))));
    series.add(series("Perfect knowledge", sizes, size -> pilot.perfect()));
    return new LineChart(
        caption(),
        new LineChart.Across("Items that the pilot measures", true),
        sizes.stream().map(size -> (double) size.items()).toList(),
        series,
        false,
        List.of(new Mark(mark(), pilot.best().items())));
  }

  private Caption caption() {
    return new Caption(
        id,
        "What a pilot is worth: "
            + new InputWords(pilots.study()).of(pilot.design().name()),
        "How much less the choice costs on average for being made after the pilot",
        pilots.of().unit().symbol(),
        provenance.brief());
  }

  private String mark() {
    return (pilot.sizes().size() == 1 ? "" : "best ")
        + Numbers.brief(pilot.best().items());
  }

  /** One size has one cost, also beside sizes around it. */
  private double cost(PilotCost cost, AtSize size) {
    return cost.of(pilot.sizes().size() == 1 ? pilot.best().items() : size.items());
  }

  private static Series series(String label, List<AtSize> sizes, ToDoubleFunction<AtSize> value) {
    return new Series(
        label,
        sizes.stream().map(size -> Interval.point(value.applyAsDouble(size))).toList());
  }

  private List<AtSize> shown() {
    List<AtSize> shown = pilot.curve().stream().filter(this::isShown).toList();
    return shown.size() < 2 ? pilot.curve() : shown;
  }

  private boolean isShown(AtSize size) {
    return size.items() <= pilot.best().items()
        || pilot
            .design()
            .cost()
            .filter(cost -> cost(cost, size) > MOST_COST * pilot.perfect())
            .isEmpty();
  }
}
