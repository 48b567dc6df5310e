package org.mixcost.load.prices;

import static java.util.Comparator.comparingLong;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mixcost.catalog.ModelOffer.LongPrompts;
import org.mixcost.catalog.ModelOffer.TokenUsd;
import org.mixcost.catalog.imports.Skipped.Reason;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** LiteLLM's map of prices: a model of a seller by each name, with prices of one token. */
final class LiteLlmReader implements ListReader {
  private static final String SAMPLE = "sample_spec";
  private static final String INPUT = "input_cost_per_token";
  private static final String OUTPUT = "output_cost_per_token";
  private static final List<String> WRITING = List.of("", "chat", "completion", "responses");
  private static final Pattern TIER = Pattern.compile(INPUT + "_above_(\\d+)k_tokens");
  private static final int TOKENS_IN_A_MILLION_AS_DIGITS = 6;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  @Override
  public void read(ListFile file, Offers offers) throws IOException {
    try (Reader reader = file.reader();
        JsonParser tokens = file.json(reader)) {
      tokens.nextToken();
      while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
        String model = tokens.currentName();
        if (tokens.nextToken() == JsonToken.START_OBJECT) {
          read(model, JsonEntry.read(tokens), offers);
        } else {
          offers.skip(
              Reason.UNREADABLE, model, "", tokens.currentTokenLocation().getLineNr());
          tokens.skipChildren();
        }
      }
    }
  }

  private static void read(String model, JsonEntry entry, Offers offers) {
    String mode = entry.text("mode");
    Optional<BigDecimal> input = perMillion(entry, INPUT);
    Optional<BigDecimal> output = perMillion(entry, OUTPUT);
    if (model.equals(SAMPLE)) {
      offers.skip(Reason.SAMPLE, model, "", entry.line());
    } else if (!WRITING.contains(mode)) {
      offers.skip(Reason.NO_TEXT, model, mode, entry.line());
    } else if (input.isEmpty() || output.isEmpty()) {
      offers.skip(Reason.NO_PRICE, model, instead(entry), entry.line());
    } else {
      offers.model(new Offers.Model(
          model,
          entry.text("litellm_provider"),
          prices(entry, input.get(), output.get()),
          entry.text("supports_reasoning").equals("true") ? "optional" : "",
          entry.text("source"),
          "",
          entry.line()));
    }
  }

  /** What it is priced by, if not by the token. */
  private static String instead(JsonEntry entry) {
    return entry.names().stream()
        .filter(name -> name.contains("cost_per") || name.contains("pricing"))
        .findFirst()
        .orElse("");
  }

  private static TokenUsd prices(JsonEntry entry, BigDecimal input, BigDecimal output) {
    return TokenUsd.of(input, output)
        .withCache(
            perMillion(entry, "cache_read_input_token_cost"),
            perMillion(entry, "cache_creation_input_token_cost"))
        .withBatch(discount(entry, input, output))
        .withLong(longPrompts(entry, output));
  }

  /** The discount of a batch, where it is the same on input and output. */
  private static Optional<BigDecimal> discount(
      JsonEntry entry, BigDecimal input, BigDecimal output) {
    Optional<BigDecimal> ofInput = discount(perMillion(entry, INPUT + "_batches"), input);
    Optional<BigDecimal> ofOutput = discount(perMillion(entry, OUTPUT + "_batches"), output);
    return ofInput.filter(
        share -> ofOutput.isPresent() && share.compareTo(ofOutput.get()) == 0 && isShare(share));
  }

  private static boolean isShare(BigDecimal share) {
    return share.signum() > 0 && share.compareTo(BigDecimal.ONE) < 0;
  }

  private static Optional<BigDecimal> discount(Optional<BigDecimal> batch, BigDecimal full) {
    return batch
        .filter(price -> full.signum() > 0)
        .map(price -> BigDecimal.ONE
            .subtract(price.divide(full, MathContext.DECIMAL64))
            .round(new MathContext(6)));
  }

  /** The first step above which a prompt costs more. */
  private static Optional<LongPrompts> longPrompts(JsonEntry entry, BigDecimal output) {
    return entry.names().stream()
        .map(TIER::matcher)
        .filter(Matcher::matches)
        .map(step -> step.group(1))
        .min(comparingLong(Long::parseLong))
        .flatMap(thousands -> perMillion(entry, INPUT + above(thousands))
            .map(input -> new LongPrompts(
                new BigDecimal(thousands).multiply(THOUSAND),
                input,
                perMillion(entry, OUTPUT + above(thousands)).orElse(output))));
  }

  private static String above(String thousands) {
    return "_above_" + thousands + "k_tokens";
  }

  private static Optional<BigDecimal> perMillion(JsonEntry entry, String name) {
    return entry.number(name).map(price -> price.movePointRight(TOKENS_IN_A_MILLION_AS_DIGITS));
  }
}
