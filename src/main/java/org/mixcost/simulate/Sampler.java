package org.mixcost.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mixcost.model.Draws;
import org.mixcost.model.Input;
import org.mixcost.model.Inputs;

/**
 * Draws the uncertain inputs, a block at a time.
 *
 * <p>Each name has a stream of probabilities of its own, which depends on the seed and the name alone. Two inputs of
 * one name share its stream, and so rise and fall together. Immutable and shared by all threads; each thread has its
 * own {@link Block} and its own draws.
 */
public final class Sampler {
  /** Draws in a block. */
  public static final int BLOCK = Strata.BLOCK;

  private final long seed;
  private final Input[] inputs;
  private final QuantileTable[] tables;
  private final int[] streamOf;
  private final int[][] inputsOf;
  private final List<String> streams;
  private final long[] keys;
  private final Copula copula;
  private final boolean[] isTied;

  public Sampler(Inputs all, long seed) {
    List<Input> uncertain = all.uncertain();
    this.seed = seed;
    inputs = uncertain.toArray(Input[]::new);
    tables = uncertain.stream()
        .map(input -> new QuantileTable(input.quantity().distribution()))
        .toArray(QuantileTable[]::new);
    streams = Stream.concat(uncertain.stream().map(Sampler::name), tied(all))
        .distinct()
        .sorted()
        .toList();
    streamOf =
        uncertain.stream().mapToInt(input -> streams.indexOf(name(input))).toArray();
    inputsOf = inputsOf(streamOf, streams.size());
    keys = streams.stream().mapToLong(Hash::of).toArray();
    copula = Copula.of(streams, all.correlations());
    isTied = new boolean[inputs.length];
    for (int i = 0; i < isTied.length; i++) {
      isTied[i] = copula.ties(streamOf[i]);
    }
  }

  private Sampler(Sampler other, long seed) {
    this.seed = seed;
    inputs = other.inputs;
    tables = other.tables;
    streamOf = other.streamOf;
    inputsOf = other.inputsOf;
    streams = other.streams;
    keys = other.keys;
    copula = other.copula;
    isTied = other.isTied;
  }

  /** Names that are tied to others, whether one of these models reads them or not: so no draw depends on that. */
  private static Stream<String> tied(Inputs all) {
    return all.correlations().stream().flatMap(tie -> Stream.of(tie.first(), tie.second()));
  }

  /** The same inputs with the draws of another seed. */
  public Sampler seeded(long other) {
    return other == seed ? this : new Sampler(this, other);
  }

  private static String name(Input input) {
    return input.quantity().name();
  }

  /** The names that have a stream of their own, in their order, wherever a model reads them. */
  public List<String> streams() {
    return streams;
  }

  /** The places of the inputs of each stream. */
  private static int[][] inputsOf(int[] streamOf, int streams) {
    IntStream.Builder[] places = new IntStream.Builder[streams];
    Arrays.setAll(places, stream -> IntStream.builder());
    for (int i = 0; i < streamOf.length; i++) {
      places[streamOf[i]].add(i);
    }
    return Arrays.stream(places).map(stream -> stream.build().toArray()).toArray(int[][]::new);
  }

  /** The inputs that are drawn from a stream. */
  public List<Input> inputs(String stream) {
    return inputs().stream().filter(input -> name(input).equals(stream)).toList();
  }

  /** The inputs that are drawn. */
  List<Input> inputs() {
    return List.of(inputs);
  }

  /** Room for one block of all inputs. */
  Block newBlock() {
    return newBlock(any -> true);
  }

  /** Room for one block of some inputs, which have the same draws without the others. */
  Block newBlock(Predicate<Input> isDrawn) {
    int[] places =
        IntStream.range(0, inputs.length).filter(i -> isDrawn.test(inputs[i])).toArray();
    return new Block(streams.size(), places, inputs.length);
  }

  /** Fills a block with the draws of its number. */
  void fill(long number, Block block) {
    if (copula.tiesAny()) {
      fillProbabilities(number, block);
    }
    fillValues(number, block);
  }

  /** Fills the values of a block; of tied streams, the probabilities must stand in it. */
  private void fillValues(long number, Block block) {
    for (int i : block.drawn) {
      if (isTied[i]) {
        tables[i].map(block.probabilities[streamOf[i]], block.values[i]);
      } else {
        tables[i].fill(strata(streamOf[i], number), block.values[i]);
      }
    }
  }

  private void fillProbabilities(long number, Block block) {
    for (int stream = 0; stream < keys.length; stream++) {
      strata(stream, number).fill(block.probabilities[stream]);
    }
    copula.tie(block.probabilities);
  }

  private Strata strata(int stream, long number) {
    return new Strata(Hash.of(seed, keys[stream], number));
  }

  /** Sets the uncertain inputs of draws to rows of a block, from one on. */
  void set(Draws draws, Block block, int from) {
    for (int i : block.drawn) {
      System.arraycopy(block.values[i], from, draws.column(inputs[i]), 0, draws.rows());
    }
  }

  /**
   * Sets the uncertain inputs of one row of draws from a point that somebody else has chosen.
   *
   * @param point one probability for each stream, as if none were tied to another
   */
  public void set(Draws draws, int row, double[] point) {
    double[] tied = tied(point);
    for (int stream = 0; stream < tied.length; stream++) {
      set(draws, row, stream, tied[stream]);
    }
  }

  /**
   * Sets the inputs of some streams alone, to which no others are tied.
   *
   * @param point one probability for each stream, as if none were tied to another
   */
  public void set(Draws draws, int row, double[] point, List<Integer> moved) {
    double[] tied = copula.tiesAny() ? tied(point) : point;
    for (int stream : moved) {
      set(draws, row, stream, tied[stream]);
    }
  }

  private void set(Draws draws, int row, int stream, double probability) {
    for (int i : inputsOf[stream]) {
      draws.column(inputs[i])[row] = tables[i].quantile(probability);
    }
  }

  /**
   * A point as it is once streams are tied to each other.
   *
   * @param point one probability for each stream, as if none were tied to another
   */
  public double[] tied(double[] point) {
    double[] tied = point.clone();
    copula.tie(tied);
    return tied;
  }

  /** All samples from the first on. */
  public Samples samples() {
    return new Samples();
  }

  /** One sample after another, as a simulation draws them. */
  public final class Samples {
    private final Block block = newBlock();
    private long number = -1;
    private int first;
    private int next = BLOCK;

    private Samples() {}

    /**
     * Sets the uncertain inputs of draws to the next samples.
     *
     * @param draws of a number of rows by which a block can be divided, the same each time
     */
    public void next(Draws draws) {
      if (next == BLOCK) {
        fillProbabilities(++number, block);
        fillValues(number, block);
        next = 0;
      }
      first = next;
      set(draws, block, first);
      next += draws.rows();
    }

    /** Where in its distribution a stream lies in a row of the draws that were last set, from 0 to 1. */
    public double probability(int stream, int row) {
      return block.probabilities[stream][first + row];
    }
  }

  /** The draws of one block. */
  static final class Block {
    /** The places of the inputs that are drawn. */
    private final int[] drawn;

    private final double[][] probabilities;
    private final double[][] values;

    private Block(int streams, int[] drawn, int inputs) {
      this.drawn = drawn;
      probabilities = new double[streams][BLOCK];
      values = new double[inputs][BLOCK];
    }
  }
}
