package org.mixcost.analysis.decide;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mixcost.analysis.decide.DecisionTable.Alternative;

/** What the best of several alternatives has the least of. */
public sealed interface DecisionGoal {

  /** How much of it an alternative has, in the unit of the figure. */
  double of(Alternative alternative);

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

  /** The mean over all draws. */
  record Expected() implements DecisionGoal {
    @Override
    public double of(Alternative alternative) {
      return alternative.figure().mean();
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
  record AtPercentile(int percent) implements DecisionGoal {
    /** The percentile of those who do not say another. */
    static final AtPercentile USUAL = new AtPercentile(90);

    private static final Pattern KEY = Pattern.compile("p([1-9][0-9]?)");

    public AtPercentile {
      if (percent < 1 || percent > 99) {
        throw new IllegalArgumentException("no percentile: " + percent);
      }
    }

    @Override
    public double of(Alternative alternative) {
      return alternative.figure().percentiles().at(percent);
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
    public double of(Alternative alternative) {
      return alternative.regret().mean();
    }

    @Override
    public String key() {
      return "regret";
    }
  }

  /** The regret that is exceeded in one draw of twenty. */
  record HighRegret() implements DecisionGoal {
    @Override
    public double of(Alternative alternative) {
      return alternative.regret().p95();
    }

    @Override
    public String key() {
      return "regret-p95";
    }
  }
}
