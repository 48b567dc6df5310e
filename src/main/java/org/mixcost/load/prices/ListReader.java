package org.mixcost.load.prices;

import java.io.IOException;
import org.mixcost.catalog.PriceList;

/** Reads one public list of prices, entry by entry. */
interface ListReader {

  /** The reader of a list. */
  static ListReader of(PriceList list) {
    return switch (list) {
      case LITELLM -> new LiteLlmReader();
      case GENAI_PRICES -> new GenaiPricesReader();
      case SKYPILOT -> new SkyPilotReader();
      case GPUHUNT -> new GpuhuntReader();
      case FOCUS -> new FocusReader();
      case MAPPED -> new MappedReader();
    };
  }

  /** Offers or skips each price of a file. */
  void read(ListFile file, Offers offers) throws IOException;
}
