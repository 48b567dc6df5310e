package org.mixcost.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.formula.GenerationFormulas;
import org.mixcost.formula.ProjectFormulas;
import org.mixcost.formula.RooflineFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Calls;
import org.mixcost.scenario.Generator;

/**
 * What calls of a model cost that are all alike, and how long they take at the rate limit of an interface or on
 * accelerators of one's own.
 *
 * @param usd how what is paid for all of them follows
 * @param days that they take, where it is known
 */
record CallsPart(Derivation usd, Optional<Line> days) {

  /**
   * How many there are.
   *
   * @param rounds generations for each of which they are made
   * @param calls in each
   */
  record Made(Term rounds, Line calls) {}

  /**
   * Calls of a model.
   *
   * @param besides tokens that each reads besides its instructions
   * @param own where they are stated
   */
  static CallsPart of(Calls calls, Made made, List<Quantity> besides, SourceLines own) {
    HostedPart.Call call = call(calls, besides, own);
    if (calls.by() instanceof Generator.Api api) {
      Term cached = own.read(calls.cachedShare());
      Line price = new SellerPart("price", "price of a call", Unit.USD)
          .paid(api.prices(), (quote, lines) -> CallPricePart.usd(quote, call, cached, lines), own);
      return new CallsPart(
          Derivation.of(GenerationFormulas.CALLS_USD, made.rounds(), made.calls(), price),
          calls.rateLimit().map(limit -> limited(made, call, limit, own)));
    }
    if (calls.by() instanceof Generator.SelfHosted hosted) {
      HostedPart part = HostedPart.of(hosted, new Answering(made, call, own), own);
      return new CallsPart(
          part.usd(), calls.accelerators().map(count -> onAccelerators(part, count, own)));
    }
    throw new AssertionError(calls.by());
  }

  private static HostedPart.Call call(Calls calls, List<Quantity> besides, SourceLines own) {
    List<Term> parts = new ArrayList<>(List.of(own.read(calls.promptTokens())));
    parts.addAll(own.readAll(besides));
    Line reads =
        own.step("call_reads", "tokens that a call reads", Unit.TOKEN, Derivation.sum(parts));
    Line writes = own.step(
        "call_writes",
        "tokens that a call writes",
        Unit.TOKEN,
        RooflineFormulas.CALL_TOKENS_WRITTEN,
        own.read(calls.outputTokens()),
        own.read(calls.reasoningRatio()));
    return new HostedPart.Call(reads, writes);
  }

  private static Line limited(Made made, HostedPart.Call call, Quantity limit, SourceLines own) {
    Line tokens = own.step(
        "called_tokens",
        "tokens of its calls",
        Unit.TOKEN,
        ProjectFormulas.CALLS_TOKENS,
        made.calls(),
        call.reads(),
        call.writes());
    return own.step(
        "days",
        "days of its calls",
        Unit.DAY,
        ProjectFormulas.RATE_LIMITED_DAYS,
        made.rounds(),
        tokens,
        own.read(limit));
  }

  private static Line onAccelerators(HostedPart part, Quantity accelerators, SourceLines own) {
    return own.step(
        "days",
        "days of its calls",
        Unit.DAY,
        ComputeFormulas.DAYS,
        part.hours(),
        own.read(accelerators));
  }

  /** What accelerators of one's own do in a round. */
  private record Answering(Made made, HostedPart.Call call, SourceLines own)
      implements HostedPart.Work {
    @Override
    public Term rounds() {
      return made.rounds();
    }

    @Override
    public Line written() {
      return of("written", "tokens written", call.writes());
    }

    @Override
    public Line read() {
      return of("read", "prompt tokens read", call.reads());
    }

    private Line of(String key, String words, Line tokens) {
      return own.step(
          key, words, Unit.TOKEN, GenerationFormulas.TOKENS_OF_CALLS, made.calls(), tokens);
    }
  }
}
