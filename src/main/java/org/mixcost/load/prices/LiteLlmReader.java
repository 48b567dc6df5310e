package org.mixcost.load.prices;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.mixcost.catalog.imports.Skipped.Reason;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** LiteLLM's map of prices: a model of a seller by each name, with prices of one token. */
final class LiteLlmReader implements ListReader {
  private static final String SAMPLE = "sample_spec";
  private static final List<String> WRITING = List.of("", "chat", "completion", "responses");

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
    if (model.equals(SAMPLE)) {
      offers.skip(Reason.SAMPLE, model, "", entry.line());
    } else if (!WRITING.contains(mode)) {
      offers.skip(Reason.NO_TEXT, model, mode, entry.line());
    } else {
      LiteLlmPrices.of(entry)
          .ifPresentOrElse(
              prices -> offers.model(offer(model, entry, prices)),
              () -> offers.skip(Reason.NO_PRICE, model, instead(entry), entry.line()));
    }
  }

  /** What it is priced by, if not by the token. */
  private static String instead(JsonEntry entry) {
    return LiteLlmPrices.names(entry).findFirst().orElse("");
  }

  private static ListedModel offer(String model, JsonEntry entry, TokenPrices prices) {
    return new ListedModel(
        model,
        entry.text("litellm_provider"),
        prices,
        entry.text("supports_reasoning").equals("true") ? "optional" : "",
        entry.text("source"),
        "",
        entry.line());
  }
}
