package org.mixcost.load.prices;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mixcost.catalog.imports.Skipped.Reason;
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
        readProvider(tokens, offers);
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

  /** A seller's models one by one, as there may be many. */
  private static void readProvider(JsonParser tokens, Offers offers) {
    Map<String, String> seller = new HashMap<>();
    while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = tokens.currentName();
      JsonToken value = tokens.nextToken();
      if (name.equals("models") && value == JsonToken.START_ARRAY) {
        readModels(tokens, seller, offers);
      } else if (value == JsonToken.VALUE_STRING) {
        seller.put(name, tokens.getString());
      } else {
        tokens.skipChildren();
      }
    }
  }

  private static void readModels(JsonParser tokens, Map<String, String> seller, Offers offers) {
    while (tokens.nextToken() != JsonToken.END_ARRAY) {
      if (tokens.currentToken() == JsonToken.START_OBJECT) {
        read(JsonEntry.read(tokens), seller, offers);
      } else {
        tokens.skipChildren();
      }
    }
  }

  private static void read(JsonEntry model, Map<String, String> seller, Offers offers) {
    String name = model.text("id");
    GenaiDay day = GenaiDay.of(model, offers.day());
    Optional<TokenPrices> prices = day.all();
    if (seller.isEmpty()) {
      offers.skip(Reason.UNREADABLE, name, "its seller is named behind it", model.line());
    } else if (prices.isEmpty()) {
      offers.skip(day.lack(), name, seller.getOrDefault("id", ""), model.line());
    } else {
      String provider = provider(seller, offers);
      offers.model(new ListedModel(name, provider, prices.get(), "", "", "", model.line()));
    }
  }

  private static String provider(Map<String, String> seller, Offers offers) {
    String id = seller.getOrDefault("id", "");
    return offers.names().isSeller(id) ? id : seller.getOrDefault("name", id);
  }
}
