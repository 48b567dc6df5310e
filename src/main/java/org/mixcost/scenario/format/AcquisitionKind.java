package org.mixcost.scenario.format;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How a real source is got: the word in its key {@code kind}, which decides what further keys it has. */
public enum AcquisitionKind {
  OPEN,
  PER_UNIT,
  FLAT_FEE,
  COMMISSIONED,
  ANNOTATED,
  OWNED;

  private List<Key> keys() {
    return this == ANNOTATED
        ? own()
        : Stream.concat(Stream.of(SourceKeys.ITEMS), own().stream()).toList();
  }

  /** Keys that only it has; what is annotated has items that are paid for. */
  private List<Key> own() {
    return switch (this) {
      case OPEN -> OpenKeys.ALL;
      case PER_UNIT -> PerUnitKeys.ALL;
      case FLAT_FEE -> FlatFeeKeys.ALL;
      case COMMISSIONED -> CommissionedKeys.ALL;
      case ANNOTATED -> AnnotatedKeys.ALL;
      case OWNED -> OwnedTextKeys.ALL;
    };
  }

  static Map<String, List<Key>> keysByWord() {
    Map<String, List<Key>> byWord = new LinkedHashMap<>();
    Arrays.stream(values()).forEach(kind -> byWord.put(Keys.word(kind), kind.keys()));
    return byWord;
  }
}
