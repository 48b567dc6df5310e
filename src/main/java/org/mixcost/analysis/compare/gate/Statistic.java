package org.mixcost.analysis.compare.gate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mixcost.simulate.Figure;

/** Which number of a figure a gate asks for. */
public sealed interface Statistic {

  /** The number of a figure; of one that is fixed all are the same. */
  double of(Figure figure);

  /** With every input at its median. */
  record Central() implements Statistic {
    @Override
    public double of(Figure figure) {
      return figure.central();
    }
  }

  /** The average of the draws. */
  record Mean() implements Statistic {
    @Override
    public double of(Figure figure) {
      return figure.spread().map(draws -> draws.mean()).orElse(figure.central());
    }
  }

  /**
   * Below which so many percent of the draws lie.
   *
   * @param percent from 1 to 99
   */
  record Percentile(int percent) implements Statistic {
    public Percentile {
      if (percent < 1 || percent > 99) {
        throw new IllegalArgumentException("a percentile is from 1 to 99: " + percent);
      }
    }

    @Override
    public double of(Figure figure) {
      return figure.spread().map(draws -> draws.percentiles().at(percent)).orElse(figure.central());
    }
  }

  /** The statistic that is written so: {@code central}, {@code mean}, {@code median} or {@code p1} to {@code p99}. */
  static Optional<Statistic> find(String word) {
    Matcher percentile = Pattern.compile("p([1-9]\\d?)").matcher(word);
    if (percentile.matches()) {
      return Optional.of(new Percentile(Integer.parseInt(percentile.group(1))));
    }
    return switch (word) {
      case "central" -> Optional.of(new Central());
      case "mean" -> Optional.of(new Mean());
      case "median" -> Optional.of(new Percentile(50));
      default -> Optional.empty();
    };
  }
}
