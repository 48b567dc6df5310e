package org.mixcost.scenario.format;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a stage of training does: the word in its key {@code kind}, which decides what further keys it has. */
public enum StageKind {
  PRETRAINING,
  TUNING,
  PREFERENCE,
  REINFORCEMENT,
  DISTILLATION;

  /** Those that only a stage of this kind has. */
  public List<Key> keys() {
    return switch (this) {
      case PRETRAINING -> StageTextKeys.ALL;
      case TUNING -> TuningKeys.ALL;
      case PREFERENCE -> PreferenceKeys.ALL;
      case REINFORCEMENT -> ReinforcementKeys.ALL;
      case DISTILLATION -> DistillationKeys.ALL;
    };
  }

  static Map<String, List<Key>> keysByWord() {
    Map<String, List<Key>> byWord = new LinkedHashMap<>();
    Arrays.stream(values()).forEach(kind -> byWord.put(Keys.word(kind), kind.keys()));
    return byWord;
  }
}
