package org.mixcost.load.prices;

import java.io.IOException;
import java.io.Reader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Pydantic's genai-prices: sellers with their models, with prices of a million tokens that may begin at a day. */
final class GenaiPricesReader implements ListReader {
  @Override
  public void read(ListFile file, Offers offers) throws IOException {
    try (Reader reader = file.reader();
        JsonParser tokens = file.json(reader)) {
      if (tokens.nextToken() == JsonToken.START_OBJECT) {
        goToProviders(tokens);
      }
      while (tokens.nextToken() == JsonToken.START_OBJECT) {
        JsonEntry provider = JsonEntry.read(tokens);
        for (JsonEntry model : provider.entries("models")) {
          read(provider, model, offers);
        }
      }
    }
  }

  /** Later versions of the list have the sellers under a name. */
  private static void goToProviders(JsonParser tokens) {
    while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean isThere = tokens.currentName().equals("providers");
      tokens.nextToken();
      if (isThere) {
        return;
      }
      tokens.skipChildren();
    }
  }

  private static void read(JsonEntry provider, JsonEntry model, Offers offers) {
    String name = model.text("id");
    GenaiDay day = GenaiDay.of(model, offers.day());
    day.all()
        .ifPresentOrElse(
            prices -> offers.model(
                new Offers.Model(name, seller(provider, offers), prices, "", "", "", model.line())),
            () -> offers.skip(day.lack(), name, provider.text("id"), model.line()));
  }

  private static String seller(JsonEntry provider, Offers offers) {
    String id = provider.text("id");
    return offers.names().isSeller(id) ? id : provider.text("name");
  }
}
