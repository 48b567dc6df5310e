package org.mixcost.scenario.format;

import java.util.List;

/** The keys that price an accelerator hour, wherever work beside the training is done on accelerators. */
final class HourPriceKeys {
  static final List<Key> ALL = List.of(
      TrainingKeys.NODE_ACCELERATORS,
      TrainingKeys.PRICE,
      TrainingKeys.BASIS,
      TrainingKeys.RENTAL,
      TrainingKeys.VENDOR,
      TrainingKeys.SEGMENT,
      TrainingKeys.OWNED);

  private HourPriceKeys() {}
}
