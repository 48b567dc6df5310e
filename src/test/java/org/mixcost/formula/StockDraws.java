package org.mixcost.formula;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The stock of text and its end over the intervals of Villalobos et al., by seeded draws. */
final class StockDraws {
  private static final int DRAWS = 400_000;
  private static final double YEAR = 2024;
  private static final double Z90 = 1.6448536269514722;
  private static final double Z95 = 1.959963984540054;
  private static final StockDraws ALL = new StockDraws(new SplittableRandom(2211_04325));

  /** One state of the world. */
  private record World(
      double raw,
      double quality,
      double repetition,
      double stockGrowth,
      double demand,
      double demandGrowth) {

    double exhaustionYear(double times) {
      return StockFormulas.exhaustionYear(
          YEAR,
          StockFormulas.usableStock(raw, quality, repetition),
          demand * times,
          stockGrowth,
          demandGrowth);
    }
  }

  private final World[] worlds;

  private StockDraws(SplittableRandom random) {
    worlds = Stream.generate(() -> world(random)).limit(DRAWS).toArray(World[]::new);
  }

  static OptionalDouble percentile(Vector vector) {
    double[] values =
        Arrays.stream(ALL.worlds).mapToDouble(figure(vector.name())).sorted().toArray();
    double share = Double.parseDouble(vector.output().substring(1)) / 100;
    return OptionalDouble.of(values[(int) (share * (values.length - 1))]);
  }

  private static ToDoubleFunction<World> figure(String name) {
    if (name.startsWith("exhaustion_year_x")) {
      double times = Double.parseDouble(name.substring("exhaustion_year_x".length()));
      return world -> world.exhaustionYear(times);
    }
    return switch (name) {
      case "raw_indexed_web_2024" -> World::raw;
      case "quality_adjusted" -> world -> StockFormulas.usableStock(world.raw, world.quality, 1);
      case "quality_repetition_adjusted" ->
        world -> StockFormulas.usableStock(world.raw, world.quality, world.repetition);
      case "dataset_growth_oom_per_year" -> world -> Math.log10(world.demandGrowth);
      default -> throw new IllegalArgumentException("no such figure: " + name);
    };
  }

  private static World world(SplittableRandom random) {
    double pages = logNormal(random, 75e9, 1e12, Z95);
    double bytesPerPage = logNormal(random, 6100, 8200, Z95);
    return new World(
        StockFormulas.stockTokens(pages, bytesPerPage, bytesPerToken(random)),
        logNormal(random, 0.1, 0.4, Z95),
        logNormal(random, 2, 5, Z95),
        logNormal(random, 1.02, 1.04, Z95) * logNormal(random, 1, 1.1, Z95),
        logNormal(random, 3e12, 13e12, Z90),
        logNormal(random, 1.86, 3.07, Z95));
  }

  /** 6 less a log-normal one; one draw in a thousand would be negative and is drawn again. */
  private static double bytesPerToken(SplittableRandom random) {
    double drawn = 6 - logNormal(random, 1, 4, Z95);
    return drawn > 0 ? drawn : bytesPerToken(random);
  }

  private static double logNormal(SplittableRandom random, double low, double high, double z) {
    double mu = (Math.log(low) + Math.log(high)) / 2;
    double sigma = (Math.log(high) - Math.log(low)) / (2 * z);
    return Math.exp(mu + sigma * random.nextGaussian());
  }
}
