package org.mixcost.simulate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the best of several alternatives, or of all that may be changed, has the least of. */
public sealed interface DecisionGoal {

  /**
   * How much of it an alternative has, in the unit of the figure.
   *
   * @param figure over all draws
   * @param regret how much more it is than that of the best alternative of the draw, over all draws
   */
  double of(Summary figure, Summary regret);

  /** Its word, by which it is asked for. */
  String key();

  /** The goal of a word: {@code expected}, {@code regret}, {@code regret-p95}, or a percentile such as {@code p90}. */
  static Optional<DecisionGoal> parse(String key) {
    Matcher percentile = AtPercentile.KEY.matcher(key);
    if (percentile.matches()) {
      return Optional.of(new AtPercentile(Integer.parseInt(percentile.group(1))));
    }
    return switch (key) {
      case "expected" -> Optional.of(new Expected());
      case "regret" -> Optional.of(new Regret());
      case "regret-p95" -> Optional.of(new HighRegret());
      default -> Optional.empty();
    };
  }

  /** What needs no other alternative to be compared with. */
  sealed interface OfFigure extends DecisionGoal {

    /** How much of it a figure has. */
    double of(Summary figure);

    @Override
    default double of(Summary figure, Summary regret) {
      return of(figure);
    }
  }

  /** The mean over all draws. */
  record Expected() implements OfFigure {
    @Override
    public double of(Summary figure) {
      return figure.mean();
    }

    @Override
    public String key() {
      return "expected";
    }
  }

  /**
   * What so many draws of a hundred lie below: a high one is for who cannot bear a bad surprise.
   *
   * @param percent from 1 to 99
   */
  record AtPercentile(int percent) implements OfFigure {
    /** The percentile of those who do not say another. */
    public static final AtPercentile USUAL = new AtPercentile(90);

    private static final Pattern KEY = Pattern.compile("p([1-9][0-9]?)");

    public AtPercentile {
      if (percent < 1 || percent > 99) {
        throw new IllegalArgumentException("no percentile: " + percent);
      }
    }

    @Override
    public double of(Summary figure) {
      return figure.percentiles().at(percent);
    }

    @Override
    public String key() {
      return "p" + percent;
    }
  }

  /**
   * The mean over all draws of how much more it is than that of the best alternative of the draw.
   *
   * <p>It is the mean of the figure less one number for all alternatives, so it always picks what {@link Expected} picks.
   */
  record Regret() implements DecisionGoal {
    @Override
    public double of(Summary figure, Summary regret) {
      return regret.mean();
    }

    @Override
    public String key() {
      return "regret";
    }
  }

  /** The regret that is exceeded in one draw of twenty. */
  record HighRegret() implements DecisionGoal {
    @Override
    public double of(Summary figure, Summary regret) {
      return regret.p95();
    }

    @Override
    public String key() {
      return "regret-p95";
    }
  }
}
