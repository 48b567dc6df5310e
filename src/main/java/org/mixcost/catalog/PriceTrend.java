package org.mixcost.catalog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.mixcost.catalog.PriceChange.Quoted;
import org.mixcost.catalog.PriceChange.Thing;
import org.mixcost.issue.Phrase;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.StandardNormal;
import org.mixcost.quantity.Unit;

/**
 * How the prices of a table have moved in its own history, where one seller quotes the same at several dates.
 *
 * <pre>ln(later / earlier) = μ · t + σ · √t · ε,  μ = Σ ln(later / earlier) / Σ t,  σ² = Σ (ln(later / earlier) − μ · t)² / t / (n − 1)</pre>
 *
 * <p>A random walk with a drift: the n steps from one quote to the next, of t years each, tell as much of the drift as they
 * last. That a price is likely to go on as it went is a model assumption; prices that fall as a newer model takes the place
 * of an older one are not seen, as the two are not the same.
 *
 * @param steps n, from one quote to the next
 * @param years that they last in all
 * @param drift μ, of the logarithm of a price in a year
 * @param spread σ, of the logarithm of a price after a year
 */
public record PriceTrend(int steps, double years, double drift, double spread) {
  private static final int MONTHS_PER_YEAR = 12;
  private static final MathContext THREE_DIGITS = new MathContext(3);
  /** From one quote to the next. */
  private record Move(double years, double logRatio) {}

  /**
   * The trend of the rental prices, or of the token prices, of a catalog.
   *
   * @param table {@code rentals} or {@code generators}
   * @param asOf ISO month or day after which nothing counts
   * @return none where fewer than two steps are known
   */
  public static Optional<PriceTrend> of(Catalog catalog, String table, String asOf) {
    List<Row> rows = catalog.tables().rows(table).stream()
        .filter(Row::isVerified)
        .filter(row -> !row.day().isAfter(Dates.end(asOf)))
        .toList();
    List<Move> moves =
        rows.stream().collect(groupingBy(Thing::of, LinkedHashMap::new, toList())).values().stream()
            .flatMap(quotes -> moves(quotes).stream())
            .toList();
    return moves.size() < 2 ? Optional.empty() : Optional.of(fit(moves));
  }

  private static List<Move> moves(List<Row> quotes) {
    NavigableMap<YearMonth, Double> byMonth = new TreeMap<>();
    for (Row row : quotes) {
      double usd = Quoted.of(row).usd();
      if (usd > 0) {
        byMonth.put(YearMonth.from(row.day()), usd);
      }
    }
    List<Move> moves = new ArrayList<>();
    byMonth.forEach((month, usd) -> {
      Map.Entry<YearMonth, Double> before = byMonth.lowerEntry(month);
      if (before != null) {
        double months = before.getKey().until(month, ChronoUnit.MONTHS);
        moves.add(new Move(months / MONTHS_PER_YEAR, StrictMath.log(usd / before.getValue())));
      }
    });
    return moves;
  }

  private static PriceTrend fit(List<Move> moves) {
    double years = moves.stream().mapToDouble(Move::years).sum();
    double drift = moves.stream().mapToDouble(Move::logRatio).sum() / years;
    double squares = moves.stream()
        .mapToDouble(move -> square(move.logRatio() - drift * move.years()) / move.years())
        .sum();
    return new PriceTrend(
        moves.size(), years, drift, StrictMath.sqrt(squares / (moves.size() - 1)));
  }

  private static double square(double value) {
    return value * value;
  }

  /**
   * What a price is after a year, over what it was: the drift, as uncertain as so many years leave it, and the spread of one
   * price around it.
   *
   * <pre>exp(μ ± 1.645 · σ · √(1 + 1 / years))</pre>
   *
   * @param name of the quantity [factor]
   */
  public Quantity ratioOfAYear(String name) {
    double away = StandardNormal.Z95 * spread * StrictMath.sqrt(1 + 1 / years);
    Distribution ratio = away == 0
        ? new Distribution.Fixed(rounded(drift))
        : new Distribution.LogNormal(rounded(drift - away), rounded(drift + away));
    return new Quantity(name, ratio, Unit.FACTOR, citation());
  }

  /** To as many digits as can be trusted. */
  private static double rounded(double logarithm) {
    return new BigDecimal(StrictMath.exp(logarithm)).round(THREE_DIGITS).doubleValue();
  }

  private Citation citation() {
    return new Citation(
        Citation.Basis.MODEL_ASSUMPTION,
        Phrase.of(
            "prices go on as they went in the catalog, %d steps from one quote to the next of one seller, %.3g years in all",
            steps, years),
        "",
        "",
        "",
        "");
  }
}
