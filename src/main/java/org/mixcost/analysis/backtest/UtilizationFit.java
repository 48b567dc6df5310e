package org.mixcost.analysis.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.mixcost.catalog.ChipGeneration;
import org.mixcost.formula.UtilizationFormulas;

/**
 * A fit of the rule of utilization: logarithms of the utilization that published hours imply, by weighted least squares.
 *
 * <pre>ln U − ln s = common + generation + mixture + 8-bit + error</pre>
 *
 * <ul>
 *   <li>Errors beyond a factor of 1.42 count linearly (Huber), so that one odd run does not bend the rule.
 *   <li>Each generation, and 8-bit training, of which one run is known, is drawn towards no effect as by one more run that
 *       shows none; so a generation of which no run is known has what is common to all.
 *   <li>N0 of the busy share s is a round number that is not fitted.
 * </ul>
 *
 * @param logarithms common to all, then of each generation, of mixtures and of 8-bit training
 * @see <a href="https://doi.org/10.1214/aoms/1177703732">Huber 1964</a>
 */
record UtilizationFit(List<Double> logarithms) {
  /** N0 of {@link UtilizationFormulas#busyShare} [count]. */
  static final double OVERHEAD_PARAMETERS = 100e6;

  /** Beyond it an error counts linearly [nat]. */
  private static final double LINEAR_BEYOND = 0.35;

  private static final int ROUNDS = 40;

  /** Generations of which runs may be known. */
  private static final List<ChipGeneration> GENERATIONS = Arrays.stream(ChipGeneration.values())
      .filter(generation -> generation != ChipGeneration.OTHER)
      .toList();

  private static final int MIXTURE = 1 + GENERATIONS.size();
  private static final int EIGHT_BIT = MIXTURE + 1;
  private static final int TERMS = EIGHT_BIT + 1;

  /** Keeps the equations solvable where there is no mixture, and changes nothing else. */
  private static final double BARELY = 1e-9;

  UtilizationFit {
    logarithms = List.copyOf(logarithms);
  }

  /** The fit of some runs; the same for the same runs in any order, but for the last digits. */
  static UtilizationFit of(List<ComparableRun> runs) {
    double[][] terms = runs.stream().map(UtilizationFit::terms).toArray(double[][]::new);
    double[] wanted = runs.stream().mapToDouble(UtilizationFit::wanted).toArray();
    double[] weights = new double[wanted.length];
    Arrays.fill(weights, 1);
    double[] found = solve(terms, wanted, weights);
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < wanted.length; i++) {
        double error = Math.abs(wanted[i] - sum(terms[i], found));
        weights[i] = error <= LINEAR_BEYOND ? 1 : LINEAR_BEYOND / error;
      }
      found = solve(terms, wanted, weights);
    }
    return new UtilizationFit(Arrays.stream(found).boxed().toList());
  }

  private static double wanted(ComparableRun run) {
    return StrictMath.log(run.impliedUtilization()) - StrictMath.log(busyShare(run));
  }

  private static double busyShare(ComparableRun run) {
    return UtilizationFormulas.busyShare(
        run.activeParameters(), OVERHEAD_PARAMETERS, run.peak().median());
  }

  /** 1 for each term that holds for a run. */
  private static double[] terms(ComparableRun run) {
    double[] terms = new double[TERMS];
    terms[0] = 1;
    if (run.generation() != ChipGeneration.OTHER) {
      terms[1 + GENERATIONS.indexOf(run.generation())] = 1;
    }
    terms[MIXTURE] = run.published().trained().isMixture() ? 1 : 0;
    terms[EIGHT_BIT] = run.published().machine().isEightBit() ? 1 : 0;
    return terms;
  }

  private static double[] solve(double[][] terms, double[] wanted, double[] weights) {
    double[][] normal = new double[TERMS][TERMS];
    double[] right = new double[TERMS];
    for (int row = 0; row < wanted.length; row++) {
      for (int i = 0; i < TERMS; i++) {
        double weighted = weights[row] * terms[row][i];
        right[i] += weighted * wanted[row];
        for (int j = 0; j < TERMS; j++) {
          normal[i][j] += weighted * terms[row][j];
        }
      }
    }
    for (int i = 0; i < TERMS; i++) {
      normal[i][i] += runsWithoutEffect(i);
    }
    return new LUDecomposition(MatrixUtils.createRealMatrix(normal))
        .getSolver()
        .solve(MatrixUtils.createRealVector(right))
        .toArray();
  }

  /** The runs that are added to those of a term. */
  private static double runsWithoutEffect(int term) {
    return term == 0 || term == MIXTURE ? BARELY : 1;
  }

  private static double sum(double[] terms, double[] values) {
    double sum = 0;
    for (int i = 0; i < terms.length; i++) {
      sum += terms[i] * values[i];
    }
    return sum;
  }

  /** The logarithm of the implied utilization over that of the fit, of a run it may not have seen [nat]. */
  double error(ComparableRun run) {
    double[] found = logarithms.stream().mapToDouble(Double::doubleValue).toArray();
    return wanted(run) - sum(terms(run), found);
  }

  /** Of large dense models at 16 bits [fraction]. */
  Map<ChipGeneration, Double> bases() {
    Map<ChipGeneration, Double> bases = new EnumMap<>(ChipGeneration.class);
    double common = logarithms.get(0);
    for (ChipGeneration generation : GENERATIONS) {
      double own = logarithms.get(1 + GENERATIONS.indexOf(generation));
      bases.put(generation, StrictMath.exp(common + own));
    }
    bases.put(ChipGeneration.OTHER, StrictMath.exp(common));
    return bases;
  }

  /** Mixtures of experts over dense models [factor]. */
  double mixture() {
    return StrictMath.exp(logarithms.get(MIXTURE));
  }

  /** 8-bit training over 16-bit [factor]. */
  double eightBit() {
    return StrictMath.exp(logarithms.get(EIGHT_BIT));
  }

  /** Runs by family, in the order of their names. */
  static List<List<ComparableRun>> families(List<ComparableRun> runs) {
    Map<String, List<ComparableRun>> families = new TreeMap<>();
    runs.forEach(
        run -> families.computeIfAbsent(run.family(), key -> new ArrayList<>()).add(run));
    return List.copyOf(families.values());
  }
}
