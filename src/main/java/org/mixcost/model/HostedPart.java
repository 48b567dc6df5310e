package org.mixcost.model;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.formula.GenerationFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Generator;
import org.mixcost.scenario.Generator.Throughput;
import org.mixcost.scenario.Generator.Time;
import org.mixcost.scenario.format.CountedTokens;

/**
 * Accelerators of one's own on which a model reads and writes.
 *
 * @param hours that are paid for, in all rounds
 * @param usd how what they cost follows
 */
record HostedPart(Line hours, Derivation usd) {

  /** What is read and written; each is stated when it is asked for. */
  interface Work {

    /** How often all of it is done [count]. */
    Term rounds();

    /** Written in a round [token]. */
    Line written();

    /** Read in a round [token]. */
    Line read();

    /** One of its calls. */
    Call call();
  }

  /**
   * One call.
   *
   * @param reads tokens that it reads
   * @param writes tokens that it writes
   */
  record Call(Line reads, Line writes) {}

  static HostedPart of(Generator.SelfHosted own, Work work, SourceLines source) {
    Line hours = source.figure(
        "gpu_hours", "generation accelerator time", Unit.GPU_HOUR, allRounds(own, work, source));
    Line price = source.step(
        "usd_per_gpu_hour",
        "price of an accelerator hour",
        Unit.USD_PER_GPU_HOUR,
        GpuPricePart.of(own.price(), source.id(), source.lines()));
    return new HostedPart(hours, Derivation.of(ComputeFormulas.RUN_USD, hours, price));
  }

  private static Derivation allRounds(Generator.SelfHosted own, Work work, SourceLines source) {
    if (own.time() instanceof Time.Elapsed elapsed) {
      return billed(own, source.read(elapsed.hours()), source);
    }
    if (own.time() instanceof Time.AtRate rate) {
      Line round = source.step(
          "round_gpu_hours",
          "hours of one round",
          Unit.GPU_HOUR,
          billed(own, worked(rate, work, source), source));
      return Derivation.of(GenerationFormulas.ROUNDS_GPU_HOURS, work.rounds(), round);
    }
    throw new AssertionError(own.time());
  }

  /** Hours that are paid for hours of work. */
  private static Derivation billed(Generator.SelfHosted own, Term worked, SourceLines source) {
    return own.billing()
        .map(whole -> source.billed(worked, whole.accelerators(), whole.increment()))
        .orElseGet(() -> Derivation.same(worked));
  }

  /** Hours of work of one round: of writing, and of reading where that has a rate of its own. */
  private static Line worked(Time.AtRate rate, Work work, SourceLines source) {
    Line written = work.written();
    Line read = work.read();
    boolean countsPrompts = rate.throughput().counts() == CountedTokens.TOTAL;
    Line atRate = source.step(
        "at_rate",
        "tokens that the rate counts",
        Unit.TOKEN,
        Derivation.sum(countsPrompts ? List.of(written, read) : List.of(written)));
    Term efficiency = source.read(rate.efficiency());
    List<Line> hours = new ArrayList<>();
    hours.add(source.step(
        "writing_gpu_hours",
        "hours of writing",
        Unit.GPU_HOUR,
        GenerationFormulas.GPU_HOURS,
        atRate,
        speed(rate.throughput(), work, source),
        efficiency));
    rate.throughput()
        .promptRate()
        .map(reading -> source.step(
            "reading_gpu_hours",
            "hours of reading",
            Unit.GPU_HOUR,
            GenerationFormulas.GPU_HOURS,
            read,
            source.read(reading),
            efficiency))
        .ifPresent(hours::add);
    return source.step("worked_gpu_hours", "hours of work", Unit.GPU_HOUR, Derivation.sum(hours));
  }

  /** How fast one accelerator generates [tokens/s]. */
  private static Term speed(Throughput throughput, Work work, SourceLines source) {
    if (throughput instanceof Throughput.StatedRate stated) {
      return source.read(stated.rate());
    }
    if (throughput instanceof Throughput.Roofline roofline) {
      return RooflinePart.tokensPerSecond(roofline, work.call(), source);
    }
    throw new AssertionError(throughput);
  }
}
