package org.mixcost.report.present.pilot;

import java.util.List;
import java.util.stream.IntStream;
import org.mixcost.analysis.pilot.PilotValue;
import org.mixcost.analysis.pilot.PilotValue.AtSize;
import org.mixcost.analysis.pilot.PilotValue.FindingRange;
import org.mixcost.analysis.pilot.Pilots;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.Data.Items;

/** What pilots are worth, for programs. */
final class PilotData {
  private final Pilots pilots;

  private PilotData(Pilots pilots) {
    this.pilots = pilots;
  }

  static Fields of(Pilots pilots) {
    return new PilotData(pilots).all();
  }

  private Fields all() {
    List<Integer> places = IntStream.range(0, pilots.means().size()).boxed().toList();
    return Fields.NONE
        .with("of", pilots.of().id())
        .with("unit", pilots.of().unit().symbol())
        .with(
            "alternatives",
            Items.of(
                places,
                place -> Fields.NONE
                    .with("scenario", pilots.scenario(place))
                    .with("mean", pilots.means().get(place))))
        .with("best", pilots.scenario(pilots.now()))
        .with("pilots", Items.of(pilots.each(), this::data));
  }

  private Fields data(PilotValue pilot) {
    return Fields.NONE
        .with("input", pilot.design().name())
        .with("unit", pilot.design().input().unit().symbol())
        .with("value_of_perfect_information", pilot.perfect())
        .with("is_worth_it", pilot.isWorthIt())
        .with("best_sample", pilot.best().items())
        .with("sizes", Items.of(pilot.sizes(), size -> data(pilot, size)));
  }

  private Fields data(PilotValue pilot, AtSize size) {
    Fields worth =
        Fields.NONE.with("sample", size.items()).with("value_of_sample_information", size.worth());
    return pilot
        .design()
        .cost()
        .map(cost -> worth
            .with("cost", cost.of(size.items()))
            .with("net", pilot.net(size).orElseThrow()))
        .orElse(worth)
        .with("probability_other_choice", size.changes(pilots.now()))
        .with("findings", Items.of(size.findings(), this::data));
  }

  /** Without an end on the side where there is none. */
  private Fields data(FindingRange range) {
    Fields ends = with(with(Fields.NONE, "above", range.above()), "up_to", range.upTo());
    return ends.with("choose", pilots.scenario(range.choice()))
        .with("probability", range.probability());
  }

  private static Fields with(Fields fields, String name, double end) {
    return Double.isFinite(end) ? fields.with(name, end) : fields;
  }
}
