package org.mixcost.scenario.format;

import static org.mixcost.scenario.format.Keys.flag;
import static org.mixcost.scenario.format.Keys.section;

import java.util.List;
import java.util.stream.Stream;

/** The keys of a stage with {@code kind: tuning}, and those that it shares with others in which a model is tuned. */
public final class TuningKeys {
  public static final SectionKey ADAPTER = section(
      "adapter",
      AdapterKeys.SECTION,
      "low-rank or other adapter that is trained on a frozen model; the whole model is trained if missing");

  /** Of kinds that keep the model near to what it was. */
  public static final ValueKey<Boolean> REFERENCE = flag(
          "reference",
          "whether a frozen copy of the model reads along, as without it nothing keeps the model near to what it was; true if missing")
      .or(true);

  static final List<Key> ALL =
      Stream.concat(StageTextKeys.ALL.stream(), Stream.of(ADAPTER)).toList();

  private TuningKeys() {}
}
