package org.mixcost.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mixcost.scenario.DataMix;
import org.mixcost.scenario.RealSource;
import org.mixcost.scenario.SyntheticSource;

/**
 * What all sources of a mix cost.
 *
 * @param amounts how many tokens each has, by its name, real sources first
 * @param requested visible output that each synthetic source takes of its generator, by its name
 * @param days of the sources that models make, as far as they are known
 */
record DataPart(Map<String, AmountPart> amounts, Map<String, Line> requested, List<Line> days) {

  /**
   * States what the sources cost.
   *
   * @param size of the mix over the mix as stated [factor]
   */
  static DataPart of(DataMix data, Term size, Lines lines) {
    MixPart mix = new MixPart(data, size, lines);
    Map<String, AmountPart> amounts = new LinkedHashMap<>();
    Map<String, Line> requested = new HashMap<>();
    List<Line> days = new ArrayList<>();
    for (RealSource source : data.real()) {
      RealDataPart part = RealDataPart.of(source, mix, lines);
      amounts.put(source.name(), part.amount());
      part.days().ifPresent(days::add);
    }
    for (SyntheticSource source : data.synthetic()) {
      SyntheticDataPart part = SyntheticDataPart.of(source, mix, lines);
      amounts.put(source.name(), part.amount());
      requested.put(source.name(), part.requested());
      part.days().ifPresent(days::add);
    }
    return new DataPart(amounts, requested, days);
  }

  /** Tokens that are trained on, of each source. */
  List<Line> seen() {
    return amounts.values().stream().map(AmountPart::seen).toList();
  }
}
