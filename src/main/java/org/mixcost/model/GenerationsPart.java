package org.mixcost.model;

import java.util.List;
import org.mixcost.formula.GenerationFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.SyntheticSource;

/** How many generations of models a mix takes: each before the last is trained to write text for the next. */
final class GenerationsPart {
  private final Line all;
  private final Input[] rounds;
  private final Line[] tokens;
  private final Line[] each;

  /**
   * The generations of a mix.
   *
   * @param all where it is written how many there are
   */
  GenerationsPart(List<SyntheticSource> sources, Line all, Inputs inputs, Lines lines) {
    this.all = all;
    rounds = new Input[sources.size()];
    tokens = new Line[sources.size()];
    each = new Line[sources.size()];
    for (int i = 0; i < each.length; i++) {
      String name = sources.get(i).name();
      rounds[i] = inputs.add(Neutral.rounds(name, sources.get(i).rounds()));
      tokens[i] = lines.get("data." + name + ".tokens");
      each[i] = lines.step(
          "data." + name + ".generations", name + ": generations that write it", Unit.COUNT);
      lines.derive(each[i], GenerationFormulas.GENERATIONS, rounds[i], tokens[i]);
    }
    lines.derive(
        all,
        each.length == 0
            ? Derivation.same(inputs.add(Neutral.ONE))
            : new Derivation(Derivation.GREATEST, List.of(each)));
  }

  /** Writes it; the tokens of the sources must stand in the bill. */
  void measure(Draw draw, Bill bill) {
    for (int row = 0; row < draw.rows(); row++) {
      draw.at(row, bill);
      double most = 1;
      for (int i = 0; i < each.length; i++) {
        double taken = GenerationFormulas.generations(draw.get(rounds[i]), bill.get(tokens[i]));
        most = Math.max(most, bill.put(each[i], taken));
      }
      bill.put(all, most);
    }
  }
}
