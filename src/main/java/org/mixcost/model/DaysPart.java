package org.mixcost.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.formula.ProjectFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Generator;
import org.mixcost.scenario.SyntheticSource;

/**
 * How many days a source of synthetic text takes: generation on accelerators of one's own or at the rate limit of an
 * interface, and judging at the rate limit of another.
 *
 * <p>A model assumption: the judge reads while the generator writes, so that the slower of the two says how long it
 * takes. What is not known is left out and listed as not included, so that the figure is low.
 */
final class DaysPart {
  private final Optional<Timed> generation;
  private final Optional<Timed> judging;
  private final Greatest days;

  /** Some work, and how its days follow. */
  private interface Timed {
    Line days();

    void measure(Draw draw, Bill bill);
  }

  DaysPart(SyntheticSource source, GeneratorPart.Asked asked, SourceLines own) {
    SyntheticSource.Pace pace = source.pace();
    boolean isOwn = source.generator() instanceof Generator.SelfHosted;
    generation = isOwn
        ? pace.accelerators().map(count -> new OnAccelerators(own.input(count), own))
        : pace.rateLimit().map(limit -> new Called(source, asked, own.input(limit), own));
    judging = source
        .judge()
        .flatMap(judge -> pace.judgeRateLimit())
        .map(limit -> new Judged(source, asked, own.input(limit), own));
    List<Line> known = Stream.of(generation, judging)
        .flatMap(Optional::stream)
        .map(Timed::days)
        .toList();
    days = new Greatest(
        own.figure("days", "days until it is made", Unit.DAY, !known.isEmpty()),
        known,
        own.lines());
  }

  /** The days of the source, where anything is known of them. */
  Optional<Line> line() {
    return generation.or(() -> judging).map(known -> days.line());
  }

  /** Writes them; what is generated and judged must stand in the bill. */
  void measure(Draw draw, Bill bill) {
    if (generation.isPresent()) {
      generation.get().measure(draw, bill);
    }
    if (judging.isPresent()) {
      judging.get().measure(draw, bill);
    }
    days.write(bill);
  }

  /** Generation on accelerators of one's own: hours that are paid, whole increments among them. */
  private static final class OnAccelerators implements Timed {
    private final Input accelerators;
    private final Line hours;
    private final Line days;

    OnAccelerators(Input accelerators, SourceLines own) {
      this.accelerators = accelerators;
      hours = own.lines().get(own.id() + ".gpu_hours");
      days = own.step("generation_days", "days of generation", Unit.DAY);
      own.derive(days, ComputeFormulas.DAYS, hours, accelerators);
    }

    @Override
    public Line days() {
      return days;
    }

    @Override
    public void measure(Draw draw, Bill bill) {
      for (int row = 0; row < draw.rows(); row++) {
        draw.at(row, bill);
        bill.put(days, ComputeFormulas.days(bill.get(hours), draw.get(accelerators)));
      }
    }
  }

  /** Generation at the rate limit of an interface. */
  private static final class Called implements Timed {
    private final GeneratorPart.Asked asked;
    private final Input promptRatio;
    private final Input reasoningRatio;
    private final Input limit;
    private final Line tokens;
    private final Line days;

    Called(SyntheticSource source, GeneratorPart.Asked asked, Input limit, SourceLines own) {
      this.asked = asked;
      this.limit = limit;
      promptRatio = own.input(source.tokens().promptRatio());
      reasoningRatio = own.input(source.tokens().reasoningRatio());
      tokens = own.step("called_tokens", "tokens of its calls", Unit.TOKEN);
      days = own.step("generation_days", "days of generation", Unit.DAY);
      own.derive(
          tokens,
          ProjectFormulas.CALLED_TOKENS,
          asked.attempted(),
          asked.billed(),
          reasoningRatio,
          promptRatio);
      own.derive(days, ProjectFormulas.RATE_LIMITED_DAYS, asked.rounds(), tokens, limit);
    }

    @Override
    public Line days() {
      return days;
    }

    @Override
    public void measure(Draw draw, Bill bill) {
      for (int row = 0; row < draw.rows(); row++) {
        draw.at(row, bill);
        double called = bill.put(
            tokens,
            ProjectFormulas.calledTokens(
                bill.get(asked.attempted()),
                bill.get(asked.billed()),
                draw.get(reasoningRatio),
                draw.get(promptRatio)));
        bill.put(
            days,
            ProjectFormulas.rateLimitedDays(draw.get(asked.rounds()), called, draw.get(limit)));
      }
    }
  }

  /** Judging at the rate limit of an interface. */
  private static final class Judged implements Timed {
    private final Input rounds;
    private final Input outputTokens;
    private final Input limit;
    private final Line judgements;
    private final Line reads;
    private final Line tokens;
    private final Line days;

    Judged(SyntheticSource source, GeneratorPart.Asked asked, Input limit, SourceLines own) {
      this.rounds = asked.rounds();
      this.limit = limit;
      outputTokens = own.input(source.judge().orElseThrow().outputTokens());
      judgements = own.lines().get(own.id() + ".judgements");
      reads = own.lines().get(own.id() + ".judge_reads");
      tokens = own.step("judged_tokens", "tokens of its judgements", Unit.TOKEN);
      days = own.step("judging_days", "days of judging", Unit.DAY);
      own.derive(tokens, ProjectFormulas.JUDGED_TOKENS, judgements, reads, outputTokens);
      own.derive(days, ProjectFormulas.RATE_LIMITED_DAYS, rounds, tokens, limit);
    }

    @Override
    public Line days() {
      return days;
    }

    @Override
    public void measure(Draw draw, Bill bill) {
      for (int row = 0; row < draw.rows(); row++) {
        draw.at(row, bill);
        double judged = bill.put(
            tokens,
            ProjectFormulas.judgedTokens(
                bill.get(judgements), bill.get(reads), draw.get(outputTokens)));
        bill.put(days, ProjectFormulas.rateLimitedDays(draw.get(rounds), judged, draw.get(limit)));
      }
    }
  }
}
