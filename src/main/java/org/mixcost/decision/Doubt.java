package org.mixcost.decision;

import static java.util.Comparator.comparingDouble;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mixcost.analysis.sensitivity.Sensitivity.InputDriver;
import org.mixcost.analysis.sensitivity.Sensitivity.Swing;
import org.mixcost.model.Models;
import org.mixcost.quantity.Quantity;

/**
 * What the doubt in a decision rests on: its variance by the kind and the age of the sources behind the inputs that move
 * it. The shares sum to 1.
 *
 * <p>An input's share is half way between what it explains alone and with all interactions, which is its Shapley effect
 * where no more than two inputs interact:
 *
 * <pre>
 * s_i = (S_i + ST_i) / Σ_j (S_j + ST_j)
 * </pre>
 *
 * <p>Inputs that are tied share theirs by the squares of their swings.
 *
 * @param parts those that are not 0, the largest first
 * @see <a href="https://doi.org/10.1137/130936233">Owen 2014, Sobol' indices and Shapley value</a>
 */
public record Doubt(List<Part> parts) {
  public Doubt {
    parts = List.copyOf(parts);
  }

  /**
   * What rests on sources of one kind and age.
   *
   * @param share of the variance [fraction]
   */
  public record Part(SourceKind kind, SourceAge age, double share) {}

  /** The shares of the kinds, of any age. */
  public Map<SourceKind, Double> byKind() {
    Map<SourceKind, Double> sums = new EnumMap<>(SourceKind.class);
    parts.forEach(part -> sums.merge(part.kind(), part.share(), Double::sum));
    return sums;
  }

  private record Source(SourceKind kind, SourceAge age) {}

  /** The doubt in what some drivers move. */
  static Doubt of(Models models, List<InputDriver> drivers) {
    Map<Source, Double> sums = new LinkedHashMap<>();
    for (InputDriver driver : drivers) {
      for (Swing swing : driver.swings()) {
        sums.merge(
            source(models, swing.input()), explained(driver) * part(swing, driver), Double::sum);
      }
    }
    double all = sums.values().stream().mapToDouble(Double::doubleValue).sum();
    return new Doubt(sums.entrySet().stream()
        .map(sum -> new Part(sum.getKey().kind(), sum.getKey().age(), sum.getValue() / all))
        .filter(part -> part.share() > 0)
        .sorted(comparingDouble((Part part) -> -part.share()))
        .toList());
  }

  private static Source source(Models models, String name) {
    Quantity input = models.inputs().named(name).get(0).quantity();
    return new Source(
        SourceKind.of(input),
        SourceAge.of(input.citation().date(), models.study().asOf()));
  }

  /** Twice its share before it is divided by those of all; an estimate may fall below 0. */
  private static double explained(InputDriver driver) {
    return Math.max(0, driver.first().share()) + Math.max(0, driver.total().share());
  }

  /** Of what tied inputs explain together, the part of one of them. */
  private static double part(Swing swing, InputDriver driver) {
    double squares = driver.swings().stream().mapToDouble(Doubt::square).sum();
    return squares == 0 ? 1.0 / driver.swings().size() : square(swing) / squares;
  }

  private static double square(Swing swing) {
    return swing.width() * swing.width();
  }
}
