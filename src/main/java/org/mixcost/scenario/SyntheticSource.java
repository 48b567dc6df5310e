package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;
import static org.mixcost.quantity.Unit.COUNT;
import static org.mixcost.quantity.Unit.FACTOR;
import static org.mixcost.quantity.Unit.FRACTION;
import static org.mixcost.quantity.Unit.TOKEN;
import static org.mixcost.quantity.Unit.TOKEN_PER_MINUTE;
import static org.mixcost.quantity.Unit.USD_PER_MTOK;

import java.util.Optional;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.format.SyntheticMethod;

/**
 * Text that a model writes and that is filtered before use.
 *
 * @param amount unique tokens that are kept, in the trainee's tokenizer
 * @param method how it is written
 * @param seed the real source it is written from, where there is one
 * @param generator who writes it, and at what price
 * @param tokens what is read and written for each token of visible output
 * @param yield what reaches training
 * @param failures calls that give no text
 * @param judge who scores it, where somebody does
 * @param pace how fast it can be made, as far as that is known
 * @param rounds generations, each trained on the output of the one before; 1 for an external generator
 * @param development all generation over that of the final data set, pilots included [factor]
 * @param epochs how often each token is seen [factor]
 * @param processing work on each kept token, where it is priced [USD/Mtok]
 * @param processedOn work on the kept text that accelerators do, where it is priced
 * @param holding keeping and moving it, where it is priced
 */
public record SyntheticSource(
    String name,
    @Inline Amount amount,
    @ForReaders SyntheticMethod method,
    Optional<String> seed,
    Generator generator,
    @Inline TokenShape tokens,
    @Inline Yield yield,
    @Inline Failures failures,
    Optional<Judge> judge,
    @Inline Pace pace,
    int rounds,
    Quantity development,
    Quantity epochs,
    Optional<Quantity> processing,
    Optional<GpuWork> processedOn,
    Optional<Holding> holding)
    implements DataSource {

  public SyntheticSource {
    requireNonNull(name, "name");
    requireNonNull(amount, "amount");
    requireNonNull(method, "method");
    requireNonNull(seed, "seed");
    requireNonNull(generator, "generator");
    requireNonNull(judge, "judge");
    requireNonNull(pace, "pace");
    requireNonNull(processedOn, "processed on");
    requireNonNull(holding, "holding");
    development.require(FACTOR, "development");
    epochs.require(FACTOR, "epochs");
    processing.ifPresent(price -> price.require(USD_PER_MTOK, "processing"));
    if (rounds < 1) {
      throw new IllegalArgumentException("rounds must be 1 or more: " + rounds);
    }
  }

  /**
   * Text of one round, without a judge, of which each token is seen once; all else that may be lost or paid is left out.
   *
   * @param tokens unique tokens that are kept, in the trainee's tokenizer [token]
   * @param generator who writes it, and at what price
   * @param shape what is read and written for each token of visible output
   * @param acceptance share of the outputs that is kept [fraction]
   */
  public static SyntheticSource of(
      String name,
      Quantity tokens,
      SyntheticMethod method,
      Generator generator,
      TokenShape shape,
      Quantity acceptance) {
    String path = "data.synthetic." + name;
    return new SyntheticSource(
        name,
        new Amount.Tokens(tokens),
        method,
        Optional.empty(),
        generator,
        shape,
        new Yield(
            acceptance,
            NotIncluded.neutral(path + ".dedup_survival", 1, FRACTION),
            NotIncluded.neutral(path + ".decontamination_loss", 0, FRACTION)),
        new Failures(
            NotIncluded.neutral(path + ".failure_rate", 0, FRACTION),
            NotIncluded.neutral(path + ".failed_call_cost", 1, FACTOR)),
        Optional.empty(),
        Pace.UNKNOWN,
        1,
        NotIncluded.neutral(path + ".development", 1, FACTOR),
        NotIncluded.neutral(path + ".epochs", 1, FACTOR),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same text, made at a pace. */
  public SyntheticSource withPace(Pace other) {
    return with(amount, epochs, other);
  }

  /** The same text, so much of it. */
  public SyntheticSource withAmount(Amount other) {
    return with(other, epochs, pace);
  }

  /** The same text, each token of it seen so often [factor]. */
  public SyntheticSource withEpochs(Quantity other) {
    return with(amount, other, pace);
  }

  private SyntheticSource with(Amount amount, Quantity epochs, Pace pace) {
    return new SyntheticSource(
        name,
        amount,
        method,
        seed,
        generator,
        tokens,
        yield,
        failures,
        judge,
        pace,
        rounds,
        development,
        epochs,
        processing,
        processedOn,
        holding);
  }

  /**
   * Generator tokens around one token of visible output.
   *
   * @param prompt prompt tokens
   * @param cachedShare share of the prompt tokens read from a cache [fraction]
   * @param reasoningRatio reasoning tokens, billed as output [factor]
   * @param tokenizerRatio trainee tokens for each generator token [factor]
   * @param outputTokens visible output of one sample [token]
   */
  public record TokenShape(
      @Inline Prompt prompt,
      @WrittenAs("cached") Quantity cachedShare,
      Quantity reasoningRatio,
      Quantity tokenizerRatio,
      Quantity outputTokens) {
    public TokenShape {
      requireNonNull(prompt, "prompt");
      cachedShare.require(FRACTION, "cached share");
      reasoningRatio.require(FACTOR, "reasoning ratio");
      tokenizerRatio.require(FACTOR, "tokenizer ratio");
      outputTokens.require(TOKEN, "output tokens");
    }

    /** Prompts that are not cached, output without reasoning, and one tokenizer for generator and trainee. */
    public static TokenShape of(Quantity promptRatio, Quantity outputTokens) {
      return new TokenShape(
          new Prompt.Ratio(promptRatio),
          NotIncluded.neutral("cached", 0, FRACTION),
          NotIncluded.neutral("reasoning_ratio", 0, FACTOR),
          NotIncluded.neutral("tokenizer_ratio", 1, FACTOR),
          outputTokens);
    }
  }

  /** How long prompts are. */
  public sealed interface Prompt {

    /** Tokens for each token of visible output [factor]. */
    record Ratio(Quantity promptRatio) implements Prompt {
      public Ratio {
        promptRatio.require(FACTOR, "prompt ratio");
      }
    }

    /** Tokens of one prompt [token]. */
    record Length(Quantity promptTokens) implements Prompt {
      public Length {
        promptTokens.require(TOKEN, "prompt tokens");
      }
    }
  }

  /**
   * What says how many days it takes to write a source.
   *
   * @param accelerators of one's own that generate it together [count]
   * @param rateLimit tokens that the interface of the generator takes, prompts and output together [tokens/minute]
   */
  public record Pace(
      @WrittenAs("self_hosted.accelerators") Optional<Quantity> accelerators,
      @WrittenAs("generator.rate_limit") Optional<Quantity> rateLimit) {

    /** Nothing says so. */
    public static final Pace UNKNOWN = new Pace(Optional.empty(), Optional.empty());

    public Pace {
      accelerators.ifPresent(count -> count.require(COUNT, "accelerators"));
      rateLimit.ifPresent(limit -> limit.require(TOKEN_PER_MINUTE, "rate limit"));
    }

    /** On so many accelerators of one's own at once [count]. */
    public static Pace of(Quantity accelerators) {
      return new Pace(Optional.of(accelerators), Optional.empty());
    }
  }

  /**
   * The shares of generated text that filters keep.
   *
   * @param acceptance of outputs [fraction]
   * @param dedupSurvival of accepted outputs [fraction]
   * @param decontaminationLoss lost of what is left [fraction]
   */
  public record Yield(Quantity acceptance, Quantity dedupSurvival, Quantity decontaminationLoss) {
    public Yield {
      acceptance.require(FRACTION, "acceptance");
      dedupSurvival.require(FRACTION, "dedup survival");
      decontaminationLoss.require(FRACTION, "decontamination loss");
    }
  }

  /**
   * Calls that are billed and give no text.
   *
   * @param rate of all calls [fraction]
   * @param cost of a failed call over a good one [factor]
   */
  public record Failures(
      @WrittenAs("failure_rate") Quantity rate,
      @WrittenAs("failed_call_cost") Quantity cost) {
    public Failures {
      rate.require(FRACTION, "failure rate");
      cost.require(FACTOR, "failed call cost");
    }
  }
}
