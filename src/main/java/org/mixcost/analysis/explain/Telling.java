package org.mixcost.analysis.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.mixcost.analysis.explain.Explanation.Computed;
import org.mixcost.analysis.explain.Explanation.Element;
import org.mixcost.analysis.explain.Explanation.Given;
import org.mixcost.model.CostModel;
import org.mixcost.model.Derivation;
import org.mixcost.model.Draws;
import org.mixcost.model.Input;
import org.mixcost.model.Line;
import org.mixcost.model.Term;
import org.mixcost.quantity.Quantity;
import org.mixcost.simulate.Estimate;
import org.mixcost.simulate.Figure;
import org.mixcost.simulate.Summary;

/** Tells lines of a bill and what they were computed of, each line and each input once. */
final class Telling {
  private final CostModel model;
  private final Draws central;
  private final Estimate bill;
  private final Map<Line, Summary> spreads;
  private final Set<Term> told = new HashSet<>();

  /**
   * A telling of a bill.
   *
   * @param central its inputs at their medians
   * @param spreads of the lines that have one, where something is uncertain
   */
  Telling(CostModel model, Draws central, Map<Line, Summary> spreads) {
    this.model = model;
    this.central = central;
    this.bill = Estimate.of(model, central);
    this.spreads = spreads;
  }

  /** A line over all that it follows from. */
  Computed tree(Line line) {
    return tree("", line);
  }

  private Computed tree(String symbol, Line line) {
    return told.add(line) ? told(symbol, line, this::below) : mentioned(symbol, line);
  }

  private Element below(String symbol, Term term) {
    return term instanceof Line line
        ? tree(symbol, line)
        : given(symbol, (Input) term, !told.add(term));
  }

  /** A line over what stands in its own formula; lines among that are told by themselves. */
  Computed alone(Line line) {
    return told("", line, this::beside);
  }

  private Element beside(String symbol, Term term) {
    return term instanceof Line line ? mentioned(symbol, line) : given(symbol, (Input) term, false);
  }

  private Computed told(String symbol, Line line, BiFunction<String, Term, Element> telling) {
    Derivation derivation = model.derivation(line);
    List<String> symbols = derivation.formula().symbols();
    List<Element> terms = new ArrayList<>();
    for (int i = 0; i < derivation.terms().size(); i++) {
      String own = i < symbols.size() ? symbols.get(i) : "";
      terms.add(telling.apply(own, derivation.terms().get(i)));
    }
    return new Computed(symbol, line, figure(line), derivation.formula().text(), terms, false);
  }

  private Computed mentioned(String symbol, Line line) {
    String formula = model.derivation(line).formula().text();
    return new Computed(symbol, line, figure(line), formula, List.of(), true);
  }

  private Given given(String symbol, Input input, boolean isToldElsewhere) {
    return new Given(symbol, input.quantity(), figure(input), isToldElsewhere);
  }

  private Figure figure(Line line) {
    double value = bill.value(line);
    return Figure.of(line.unit(), value, spreads.getOrDefault(line, Summary.fixed(value)));
  }

  private Figure figure(Input input) {
    Quantity quantity = input.quantity();
    return Figure.of(quantity.unit(), central.get(input), Summary.of(quantity.distribution()));
  }
}
