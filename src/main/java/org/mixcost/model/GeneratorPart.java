package org.mixcost.model;

import java.util.Optional;
import org.mixcost.formula.GenerationFormulas;
import org.mixcost.formula.RooflineFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Generator;
import org.mixcost.scenario.SyntheticSource.TokenShape;

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
   * @param promptRatio prompt tokens for each token of visible output [factor]
   */
  record Requested(Term rounds, Line attempted, Line billed, Term promptRatio) {}

  static GeneratorPart of(
      Generator generator, TokenShape shape, Requested requested, SourceLines source) {
    if (generator instanceof Generator.Api api) {
      return new GeneratorPart(
          Optional.of(called(api, shape, requested, source)), Optional.empty());
    }
    if (generator instanceof Generator.SelfHosted own) {
      HostedPart hosted = HostedPart.of(own, new Writing(shape, requested, source), source);
      return new GeneratorPart(Optional.of(hosted.usd()), Optional.of(hosted.hours()));
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
        .paid(
            api.prices(),
            (quote, own) -> OutputPricePart.usdPerMtok(quote, shape, requested.promptRatio(), own),
            source);
    return Derivation.of(
        GenerationFormulas.API_USD,
        requested.rounds(),
        requested.attempted(),
        requested.billed(),
        price);
  }

  /** What accelerators of one's own do in a round. */
  private record Writing(TokenShape shape, Requested requested, SourceLines source)
      implements HostedPart.Work {
    @Override
    public Term rounds() {
      return requested.rounds();
    }

    @Override
    public Line written() {
      return source.step(
          "written",
          "tokens written",
          Unit.TOKEN,
          GenerationFormulas.WRITTEN_TOKENS,
          requested.attempted(),
          requested.billed(),
          source.read(shape.reasoningRatio()));
    }

    @Override
    public Line read() {
      return source.step(
          "read",
          "prompt tokens read",
          Unit.TOKEN,
          GenerationFormulas.READ_TOKENS,
          requested.attempted(),
          requested.billed(),
          requested.promptRatio());
    }

    @Override
    public HostedPart.Call call() {
      Term outputTokens = source.read(shape.outputTokens());
      Line reads = source.step(
          "call_reads",
          "tokens that a call reads",
          Unit.TOKEN,
          RooflineFormulas.CALL_TOKENS_READ,
          outputTokens,
          requested.promptRatio());
      Line writes = source.step(
          "call_writes",
          "tokens that a call writes",
          Unit.TOKEN,
          RooflineFormulas.CALL_TOKENS_WRITTEN,
          outputTokens,
          source.read(shape.reasoningRatio()));
      return new HostedPart.Call(reads, writes);
    }
  }
}
