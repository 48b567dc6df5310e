package org.mixcost.load;

import java.util.List;
import java.util.Optional;
import org.mixcost.load.SectionReader.NamedSection;
import org.mixcost.quantity.Distribution;
import org.mixcost.quantity.Quantity;
import org.mixcost.scenario.Pilot;
import org.mixcost.scenario.Written;
import org.mixcost.scenario.format.FileKeys;
import org.mixcost.scenario.format.PilotKeys;
import org.mixcost.scenario.format.QuantityKey;

/** Reads {@code pilot} of a scenario file: what pilots would measure, as it is written. */
final class PilotsReader {
  private PilotsReader() {}

  static List<Pilot> read(SectionReader file) {
    return file.get(FileKeys.PILOT).stream().map(PilotsReader::pilot).toList();
  }

  private static Pilot pilot(NamedSection named) {
    SectionReader keys = named.section();
    List<Written> sample = keys.get(PilotKeys.SAMPLE).stream()
        .map(text -> new Written(text.text(), text.where()))
        .toList();
    Optional<Written> noise =
        keys.find(PilotKeys.NOISE).map(text -> new Written(text, keys.where(PilotKeys.NOISE)));
    return new Pilot(
        named.name(),
        keys.where(),
        sample,
        money(PilotKeys.COST, keys),
        money(PilotKeys.COST_PER_ITEM, keys),
        noise);
  }

  private static Optional<Quantity> money(QuantityKey key, SectionReader keys) {
    Optional<Quantity> found = keys.find(key);
    found
        .filter(quantity -> !(quantity.distribution() instanceof Distribution.Fixed))
        .ifPresent(doubted -> keys.error(
            "not-fixed", keys.where(key), "what a pilot costs is one number", "write its mean"));
    return found;
  }
}
