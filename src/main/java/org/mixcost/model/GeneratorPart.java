package org.mixcost.model;

import java.util.List;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.formula.GenerationFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Generator;
import org.mixcost.scenario.Generator.Throughput.Counts;
import org.mixcost.scenario.SyntheticSource.TokenShape;

/** What it costs to have a generator write tokens. */
sealed interface GeneratorPart {

  /**
   * Writes the money for what is asked for, which must stand in the bill.
   *
   * @param generate where it is written
   */
  void charge(Line generate, Draw draw, Bill bill);

  /** How that follows. */
  Derivation derivation();

  /**
   * What is asked of a generator.
   *
   * @param rounds generations that are each written anew [count]
   * @param attempted visible output of each, that of failed calls included [token]
   * @param billed share of a call that is billed, failures included [factor]
   */
  record Asked(Input rounds, Line attempted, Line billed) {}

  static GeneratorPart of(Generator generator, TokenShape shape, Asked asked, SourceLines source) {
    if (generator instanceof Generator.Api api) {
      return new Api(api, shape, asked, source);
    }
    if (generator instanceof Generator.SelfHosted own) {
      return new SelfHosted(own, shape, asked, source);
    }
    throw new AssertionError(generator);
  }

  /** A model called over an interface. */
  final class Api implements GeneratorPart {
    private final Asked asked;
    private final SellerPart seller;

    Api(Generator.Api api, TokenShape shape, Asked asked, SourceLines source) {
      this.asked = asked;
      seller = SellerPart.of(
          api.prices(),
          source,
          new SellerPart.Paid("price", "price of visible output", Unit.USD_PER_MTOK),
          (quote, own) -> new OutputPricePart(quote, shape, own));
    }

    @Override
    public Derivation derivation() {
      return Derivation.of(
          GenerationFormulas.API_USD,
          asked.rounds(),
          asked.attempted(),
          asked.billed(),
          seller.paid());
    }

    @Override
    public void charge(Line generate, Draw draw, Bill bill) {
      seller.charge(draw, bill);
      double[] rounds = draw.column(asked.rounds());
      double[] attempted = bill.column(asked.attempted());
      double[] billed = bill.column(asked.billed());
      double[] prices = bill.column(seller.paid());
      double[] costs = bill.column(generate);
      for (int row = 0; row < costs.length; row++) {
        costs[row] =
            GenerationFormulas.apiUsd(rounds[row], attempted[row], billed[row], prices[row]);
      }
    }
  }

  /** A model on accelerators of one's own. */
  final class SelfHosted implements GeneratorPart {
    private final Asked asked;
    private final GpuPricePart gpuPrice;
    private final SpeedPart speed;
    private final Input promptRate;
    private final Input efficiency;
    private final Input promptRatio;
    private final Input reasoningRatio;
    private final Input accelerators;
    private final Input increment;
    private final boolean isBilledWhole;
    private final Line written;
    private final Line read;
    private final Sum atRate;
    private final Line writing;
    private final Line reading;
    private final Sum worked;
    private final Line round;
    private final Line hours;
    private final Line price;

    SelfHosted(Generator.SelfHosted own, TokenShape shape, Asked asked, SourceLines source) {
      this.asked = asked;
      gpuPrice = GpuPricePart.of(own.price(), source.id(), source.inputs(), source.lines());
      speed = SpeedPart.of(own.throughput(), shape, source);
      promptRate = source.input(own.throughput().promptRate().orElse(Neutral.ONE));
      efficiency = source.input(own.efficiency());
      promptRatio = source.input(shape.promptRatio());
      reasoningRatio = source.input(shape.reasoningRatio());
      accelerators =
          source.input(own.billing().map(Generator.Billing::accelerators).orElse(Neutral.ONE));
      increment = source.input(own.billing().map(Generator.Billing::increment).orElse(Neutral.ONE));
      boolean countsPrompts = own.throughput().counts() == Counts.TOTAL;
      boolean readsApart = own.throughput().promptRate().isPresent();
      isBilledWhole = own.billing().isPresent();

      written = source.step("written", "tokens written", Unit.TOKEN);
      read = source.step("read", "prompt tokens read", Unit.TOKEN);
      atRate = source.sum(
          source.step("at_rate", "tokens that the rate counts", Unit.TOKEN),
          countsPrompts ? List.of(written, read) : List.of(written));
      writing = source.step("writing_gpu_hours", "hours of writing", Unit.GPU_HOUR);
      reading = source.step("reading_gpu_hours", "hours of reading", Unit.GPU_HOUR);
      worked = source.sum(
          source.step("worked_gpu_hours", "hours of work", Unit.GPU_HOUR),
          readsApart ? List.of(writing, reading) : List.of(writing));
      round = source.step("round_gpu_hours", "hours of one round", Unit.GPU_HOUR);
      hours = source.figure("gpu_hours", "generation accelerator time", Unit.GPU_HOUR, true);
      price =
          source.step("usd_per_gpu_hour", "price of an accelerator hour", Unit.USD_PER_GPU_HOUR);
      derive(source);
    }

    private void derive(SourceLines source) {
      Lines lines = source.lines();
      source.derive(
          written,
          GenerationFormulas.WRITTEN_TOKENS,
          asked.attempted(),
          asked.billed(),
          reasoningRatio);
      source.derive(
          read, GenerationFormulas.READ_TOKENS, asked.attempted(), asked.billed(), promptRatio);
      source.derive(writing, GenerationFormulas.GPU_HOURS, atRate.line(), speed.rate(), efficiency);
      source.derive(reading, GenerationFormulas.GPU_HOURS, read, promptRate, efficiency);
      lines.derive(
          round,
          isBilledWhole
              ? Derivation.of(
                  GenerationFormulas.BILLED_GPU_HOURS, worked.line(), accelerators, increment)
              : Derivation.same(worked.line()));
      source.derive(hours, GenerationFormulas.ROUNDS_GPU_HOURS, asked.rounds(), round);
      lines.derive(price, gpuPrice.derivation());
    }

    @Override
    public Derivation derivation() {
      return Derivation.of(ComputeFormulas.RUN_USD, hours, price);
    }

    @Override
    public void charge(Line generate, Draw draw, Bill bill) {
      gpuPrice.charge(price, draw, bill);
      count(draw, bill);
      atRate.write(draw, bill);
      speed.measure(draw, bill);
      work(draw, bill);
      worked.write(draw, bill);
      for (int row = 0; row < draw.rows(); row++) {
        draw.at(row, bill);
        double work = bill.get(worked.line());
        double ofRound = bill.put(
            round,
            isBilledWhole
                ? GenerationFormulas.billedGpuHours(
                    work, draw.get(accelerators), draw.get(increment))
                : work);
        double inAll =
            bill.put(hours, GenerationFormulas.roundsGpuHours(draw.get(asked.rounds()), ofRound));
        bill.put(generate, ComputeFormulas.runUsd(inAll, bill.get(price)));
      }
    }

    private void count(Draw draw, Bill bill) {
      for (int row = 0; row < draw.rows(); row++) {
        draw.at(row, bill);
        double attempted = bill.get(asked.attempted());
        double billed = bill.get(asked.billed());
        bill.put(
            written, GenerationFormulas.writtenTokens(attempted, billed, draw.get(reasoningRatio)));
        bill.put(read, GenerationFormulas.readTokens(attempted, billed, draw.get(promptRatio)));
      }
    }

    private void work(Draw draw, Bill bill) {
      double[] rates = draw.column(speed.rate(), bill);
      for (int row = 0; row < draw.rows(); row++) {
        draw.at(row, bill);
        double pace = draw.get(efficiency);
        bill.put(writing, GenerationFormulas.gpuHours(bill.get(atRate.line()), rates[row], pace));
        bill.put(reading, GenerationFormulas.gpuHours(bill.get(read), draw.get(promptRate), pace));
      }
    }
  }
}
