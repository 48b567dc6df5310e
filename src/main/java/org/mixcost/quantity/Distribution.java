package org.mixcost.quantity;

import static org.mixcost.quantity.Belief.call;
import static org.mixcost.quantity.Belief.clamp;
import static org.mixcost.quantity.Belief.cutText;
import static org.mixcost.quantity.Belief.inside;
import static org.mixcost.quantity.Belief.requireBetween;
import static org.mixcost.quantity.Belief.requireFinite;
import static org.mixcost.quantity.Belief.requirePositive;
import static org.mixcost.quantity.Belief.requireRising;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;

/**
 * What a number may be, as a quantile function; a number that is known is a distribution too.
 *
 * <p>The quantile functions of the normal, the beta and the triangular are those of Commons Statistics.
 */
public sealed interface Distribution
    permits Distribution.Fixed,
        Distribution.Uniform,
        Distribution.Triangular,
        Distribution.Pert,
        Distribution.Normal,
        Distribution.LogNormal,
        LogitNormal,
        Distribution.Beta,
        Band,
        Distribution.Truncated,
        Distribution.Empirical {

  /** Of values that were observed: the number where they agree, otherwise their spread. */
  static Distribution ofObserved(List<Double> values) {
    return values.stream().distinct().count() == 1
        ? new Fixed(values.get(0))
        : new Empirical(values);
  }

  /**
   * The value below which the share {@code p} of the belief lies.
   *
   * @param p from 0 to 1
   */
  double quantile(double p);

  /** The quantile function for many values of {@code p}, with all that does not depend on {@code p} worked out once. */
  default DoubleUnaryOperator quantiles() {
    return this::quantile;
  }

  /** The share of the belief that lies at or below {@code value}. */
  double probability(double value);

  /** The part of this belief between two values; an infinite one cuts nothing on its side. */
  default Distribution cut(double low, double high) {
    return new Truncated(this, low, high);
  }

  /** The same belief in a unit {@code 1/factor} as large. */
  Distribution scale(double factor);

  /** As it is written in a scenario file, with numbers written by {@code style}. */
  String text(DoubleFunction<String> style);

  /** A number that is known. */
  record Fixed(double value) implements Distribution {
    public Fixed {
      requireFinite(value);
    }

    @Override
    public double quantile(double p) {
      return value;
    }

    @Override
    public double probability(double x) {
      return x < value ? 0 : 1;
    }

    @Override
    public Fixed scale(double factor) {
      return new Fixed(value * factor);
    }

    @Override
    public String text(DoubleFunction<String> style) {
      return style.apply(value);
    }
  }

  /** Any value between two is as likely as any other. */
  record Uniform(double low, double high) implements Distribution {
    public Uniform {
      requireRising(low, high);
    }

    @Override
    public double quantile(double p) {
      return low + p * (high - low);
    }

    @Override
    public double probability(double x) {
      return clamp((x - low) / (high - low));
    }

    @Override
    public Uniform scale(double factor) {
      return new Uniform(low * factor, high * factor);
    }

    @Override
    public String text(DoubleFunction<String> style) {
      return call("uniform", style, low, high);
    }
  }

  /** A least, a most likely and a greatest value, joined by straight lines. */
  record Triangular(double low, double mode, double high) implements Distribution {
    public Triangular {
      requireRising(low, high);
      requireBetween(low, mode, high);
    }

    @Override
    public double quantile(double p) {
      return TriangularDistribution.of(low, mode, high).inverseCumulativeProbability(p);
    }

    @Override
    public double probability(double x) {
      return TriangularDistribution.of(low, mode, high).cumulativeProbability(x);
    }

    @Override
    public Triangular scale(double factor) {
      return new Triangular(low * factor, mode * factor, high * factor);
    }

    @Override
    public String text(DoubleFunction<String> style) {
      return call("triangular", style, low, mode, high);
    }
  }

  /**
   * A least, a most likely and a greatest value, joined by a smooth curve: the beta distribution with
   * {@code α = 1 + 4 (mode − low) / (high − low)} and {@code β = 1 + 4 (high − mode) / (high − low)}.
   */
  record Pert(double low, double mode, double high) implements Distribution {
    private static final double WEIGHT_OF_MODE = 4;

    public Pert {
      requireRising(low, high);
      requireBetween(low, mode, high);
    }

    private BetaDistribution unit() {
      double rise = WEIGHT_OF_MODE * (mode - low) / (high - low);
      double fall = WEIGHT_OF_MODE * (high - mode) / (high - low);
      return BetaDistribution.of(1 + rise, 1 + fall);
    }

    @Override
    public double quantile(double p) {
      return quantiles().applyAsDouble(p);
    }

    @Override
    public DoubleUnaryOperator quantiles() {
      BetaDistribution unit = unit();
      return p -> low + unit.inverseCumulativeProbability(p) * (high - low);
    }

    @Override
    public double probability(double x) {
      return unit().cumulativeProbability(clamp((x - low) / (high - low)));
    }

    @Override
    public Pert scale(double factor) {
      return new Pert(low * factor, mode * factor, high * factor);
    }

    @Override
    public String text(DoubleFunction<String> style) {
      return call("pert", style, low, mode, high);
    }
  }

  /** The bell curve. */
  record Normal(double mean, double standardDeviation) implements Distribution {
    public Normal {
      requireFinite(mean);
      requirePositive(standardDeviation, "a standard deviation");
    }

    /** The bell curve with these 5th and 95th percentiles. */
    public static Normal ofInterval(double p5, double p95) {
      requireRising(p5, p95);
      return new Normal((p5 + p95) / 2, (p95 - p5) / (2 * StandardNormal.Z95));
    }

    @Override
    public double quantile(double p) {
      return mean + standardDeviation * StandardNormal.quantile(p);
    }

    @Override
    public double probability(double x) {
      return StandardNormal.probability((x - mean) / standardDeviation);
    }

    @Override
    public Normal scale(double factor) {
      return new Normal(mean * factor, standardDeviation * factor);
    }

    @Override
    public String text(DoubleFunction<String> style) {
      return call("normal", style, mean, standardDeviation);
    }
  }

  /**
   * The distribution of a number whose logarithm is normal, by its 5th and 95th percentiles:
   * {@code μ = (ln p5 + ln p95) / 2}, {@code σ = (ln p95 − ln p5) / (2 · 1.6449)}.
   *
   * <p>This is what {@code a to b} means for positive numbers that are no shares, after the convention of Squiggle.
   */
  record LogNormal(double p5, double p95) implements Distribution {
    public LogNormal {
      requireRising(p5, p95);
      requirePositive(p5, "the lower end of a log-normal");
    }

    /** The number with this median of which one in twenty lies beyond {@code end}, on its side of the median. */
    static LogNormal of(double median, double end) {
      double mirrored = median * (median / end);
      return new LogNormal(Math.min(end, mirrored), Math.max(end, mirrored));
    }

    /** The mean of the logarithm. */
    public double mu() {
      return (StrictMath.log(p5) + StrictMath.log(p95)) / 2;
    }

    /** The standard deviation of the logarithm. */
    public double sigma() {
      return (StrictMath.log(p95) - StrictMath.log(p5)) / (2 * StandardNormal.Z95);
    }

    @Override
    public double quantile(double p) {
      return quantiles().applyAsDouble(p);
    }

    @Override
    public DoubleUnaryOperator quantiles() {
      double mu = mu();
      double sigma = sigma();
      return p -> StrictMath.exp(mu + sigma * StandardNormal.quantile(p));
    }

    @Override
    public double probability(double x) {
      return x <= 0 ? 0 : StandardNormal.probability((StrictMath.log(x) - mu()) / sigma());
    }

    @Override
    public LogNormal scale(double factor) {
      return new LogNormal(p5 * factor, p95 * factor);
    }

    /** With a percent sign it is called by name, as an interval would then mean a {@link LogitNormal}. */
    @Override
    public String text(DoubleFunction<String> style) {
      boolean isPercent = style.apply(p5).endsWith("%");
      return isPercent
          ? call("lognormal", style, p5, p95)
          : style.apply(p5) + " to " + style.apply(p95);
    }
  }

  /** A share between 0 and 1, as after {@code α − 1} successes and {@code β − 1} failures. */
  record Beta(double alpha, double beta) implements Distribution {
    public Beta {
      requirePositive(alpha, "alpha");
      requirePositive(beta, "beta");
    }

    @Override
    public double quantile(double p) {
      return quantiles().applyAsDouble(p);
    }

    @Override
    public DoubleUnaryOperator quantiles() {
      return BetaDistribution.of(alpha, beta)::inverseCumulativeProbability;
    }

    @Override
    public double probability(double x) {
      return BetaDistribution.of(alpha, beta).cumulativeProbability(x);
    }

    @Override
    public Distribution scale(double factor) {
      if (factor != 1) {
        throw new IllegalArgumentException("a beta distribution is a share and has no other unit");
      }
      return this;
    }

    @Override
    public String text(DoubleFunction<String> style) {
      return call("beta", NumberText::plain, alpha, beta);
    }
  }

  /**
   * A distribution of which only the part between two values is believed; it is not heaped up at the edges.
   *
   * <p>The last 1e-12 of what is left at each end is taken as one value, so that an edge itself, which a domain may leave
   * out, is never drawn.
   */
  record Truncated(Distribution whole, double low, double high) implements Distribution {
    public Truncated {
      if (!(low < high) || !(whole.probability(high) > whole.probability(low))) {
        throw new IllegalArgumentException("nothing is left between the edges of the cut");
      }
    }

    /** The share of the whole that the cut takes away. */
    public double cutShare() {
      return 1 - (whole.probability(high) - whole.probability(low));
    }

    @Override
    public double quantile(double p) {
      return quantiles().applyAsDouble(p);
    }

    @Override
    public DoubleUnaryOperator quantiles() {
      DoubleUnaryOperator all = whole.quantiles();
      double from = whole.probability(low);
      double left = whole.probability(high) - from;
      return p -> Math.min(high, Math.max(low, all.applyAsDouble(from + inside(p) * left)));
    }

    @Override
    public double probability(double x) {
      double from = whole.probability(low);
      return clamp((whole.probability(x) - from) / (whole.probability(high) - from));
    }

    @Override
    public Truncated scale(double factor) {
      return new Truncated(whole.scale(factor), low * factor, high * factor);
    }

    /** A cut of a cut is written as one. */
    @Override
    public String text(DoubleFunction<String> style) {
      return whole instanceof Truncated other
          ? other.within(low, high).text(style)
          : whole.text(style) + cutText(low, high, style);
    }

    private Truncated within(double from, double to) {
      return new Truncated(whole, Math.max(low, from), Math.min(high, to));
    }
  }

  /**
   * A spread of observed values, such as the quotes of several vendors, with straight lines between them (Hyndman and
   * Fan's type 7).
   *
   * @param values at least two, in rising order
   */
  record Empirical(List<Double> values) implements Distribution {
    public Empirical {
      values = values.stream().sorted().toList();
      if (values.size() < 2) {
        throw new IllegalArgumentException("a spread needs two values or more");
      }
    }

    @Override
    public double quantile(double p) {
      double place = p * (values.size() - 1);
      int below = Math.min((int) place, values.size() - 2);
      double step = values.get(below + 1) - values.get(below);
      return values.get(below) + (place - below) * step;
    }

    @Override
    public double probability(double x) {
      int last = values.size() - 1;
      if (x < values.get(0) || x >= values.get(last)) {
        return x < values.get(0) ? 0 : 1;
      }
      int below = last - 1;
      while (values.get(below) > x) {
        below--;
      }
      return (below + (x - values.get(below)) / (values.get(below + 1) - values.get(below))) / last;
    }

    @Override
    public Empirical scale(double factor) {
      return new Empirical(values.stream().map(value -> value * factor).toList());
    }

    @Override
    public String text(DoubleFunction<String> style) {
      return values.stream().map(style::apply).collect(Collectors.joining(", ", "values(", ")"));
    }
  }
}
