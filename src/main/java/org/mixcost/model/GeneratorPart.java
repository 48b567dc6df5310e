package org.mixcost.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.formula.GenerationFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Generator;
import org.mixcost.scenario.Generator.Throughput;
import org.mixcost.scenario.Generator.Time;
import org.mixcost.scenario.SyntheticSource.TokenShape;
import org.mixcost.scenario.format.CountedTokens;

/**
 * What it costs to have a generator write tokens.
 *
 * @param usd how that follows, unless it is paid for elsewhere
 * @param gpuHours of accelerators of one's own, if it runs on them
 */
record GeneratorPart(Optional<Derivation> usd, Optional<Line> gpuHours) {

  /**
   * What is requested of a generator.
   *
   * @param rounds generations that are each written anew [count]
   * @param attempted visible output of each, that of failed calls included [token]
   * @param billed share of a call that is billed, failures included [factor]
   */
  record Requested(Input rounds, Line attempted, Line billed) {}

  static GeneratorPart of(
      Generator generator, TokenShape shape, Requested requested, SourceLines source) {
    if (generator instanceof Generator.Api api) {
      return new GeneratorPart(
          Optional.of(called(api, shape, requested, source)), Optional.empty());
    }
    if (generator instanceof Generator.SelfHosted own) {
      Line hours = hours(own, shape, requested, source);
      return new GeneratorPart(
          Optional.of(Derivation.of(ComputeFormulas.RUN_USD, hours, hourPrice(own, source))),
          Optional.of(hours));
    }
    if (generator instanceof Generator.Rollouts) {
      return new GeneratorPart(Optional.empty(), Optional.empty());
    }
    throw new AssertionError(generator);
  }

  /** A model called over an interface. */
  private static Derivation called(
      Generator.Api api, TokenShape shape, Requested requested, SourceLines source) {
    Line price = new SellerPart("price", "price of visible output", Unit.USD_PER_MTOK)
        .paid(api.prices(), (quote, own) -> OutputPricePart.usdPerMtok(quote, shape, own), source);
    return Derivation.of(
        GenerationFormulas.API_USD,
        requested.rounds(),
        requested.attempted(),
        requested.billed(),
        price);
  }

  private static Line hourPrice(Generator.SelfHosted own, SourceLines source) {
    return source.step(
        "usd_per_gpu_hour",
        "price of an accelerator hour",
        Unit.USD_PER_GPU_HOUR,
        GpuPricePart.of(own.price(), source.id(), source.inputs(), source.lines()));
  }

  /** Time of accelerators of one's own, in all rounds. */
  private static Line hours(
      Generator.SelfHosted own, TokenShape shape, Requested requested, SourceLines source) {
    return source.figure(
        "gpu_hours",
        "generation accelerator time",
        Unit.GPU_HOUR,
        allRounds(own, shape, requested, source));
  }

  private static Derivation allRounds(
      Generator.SelfHosted own, TokenShape shape, Requested requested, SourceLines source) {
    if (own.time() instanceof Time.Elapsed elapsed) {
      return billed(own, source.input(elapsed.hours()), source);
    }
    if (own.time() instanceof Time.AtRate rate) {
      Line round = source.step(
          "round_gpu_hours",
          "hours of one round",
          Unit.GPU_HOUR,
          billed(own, worked(rate, shape, requested, source), source));
      return Derivation.of(GenerationFormulas.ROUNDS_GPU_HOURS, requested.rounds(), round);
    }
    throw new AssertionError(own.time());
  }

  /** Hours that are paid for hours of work. */
  private static Derivation billed(Generator.SelfHosted own, Term worked, SourceLines source) {
    return own.billing()
        .map(whole -> Derivation.of(
            GenerationFormulas.BILLED_GPU_HOURS,
            worked,
            source.input(whole.accelerators()),
            source.input(whole.increment())))
        .orElseGet(() -> Derivation.same(worked));
  }

  /** Hours of work of one round: of writing, and of reading where that has a rate of its own. */
  private static Line worked(
      Time.AtRate rate, TokenShape shape, Requested requested, SourceLines source) {
    Line written = source.step(
        "written",
        "tokens written",
        Unit.TOKEN,
        GenerationFormulas.WRITTEN_TOKENS,
        requested.attempted(),
        requested.billed(),
        source.input(shape.reasoningRatio()));
    Line read = source.step(
        "read",
        "prompt tokens read",
        Unit.TOKEN,
        GenerationFormulas.READ_TOKENS,
        requested.attempted(),
        requested.billed(),
        source.input(shape.promptRatio()));
    boolean countsPrompts = rate.throughput().counts() == CountedTokens.TOTAL;
    Line atRate = source.step(
        "at_rate",
        "tokens that the rate counts",
        Unit.TOKEN,
        Derivation.sum(countsPrompts ? List.of(written, read) : List.of(written)));
    Input efficiency = source.input(rate.efficiency());
    List<Line> work = new ArrayList<>();
    work.add(source.step(
        "writing_gpu_hours",
        "hours of writing",
        Unit.GPU_HOUR,
        GenerationFormulas.GPU_HOURS,
        atRate,
        speed(rate.throughput(), shape, source),
        efficiency));
    rate.throughput()
        .promptRate()
        .map(reading -> source.step(
            "reading_gpu_hours",
            "hours of reading",
            Unit.GPU_HOUR,
            GenerationFormulas.GPU_HOURS,
            read,
            source.input(reading),
            efficiency))
        .ifPresent(work::add);
    return source.step("worked_gpu_hours", "hours of work", Unit.GPU_HOUR, Derivation.sum(work));
  }

  /** How fast one accelerator generates [tokens/s]. */
  private static Term speed(Throughput throughput, TokenShape shape, SourceLines source) {
    if (throughput instanceof Throughput.StatedRate stated) {
      return source.input(stated.rate());
    }
    if (throughput instanceof Throughput.Roofline roofline) {
      return RooflinePart.tokensPerSecond(roofline, shape, source);
    }
    throw new AssertionError(throughput);
  }
}
