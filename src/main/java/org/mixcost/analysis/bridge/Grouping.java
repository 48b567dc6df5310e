package org.mixcost.analysis.bridge;

import java.util.List;
import java.util.Locale;
import org.mixcost.analysis.bridge.change.Change;
import org.mixcost.scenario.format.Key;
import org.mixcost.scenario.format.Paths;
import org.mixcost.scenario.format.ScenarioKeys;

/** How single changes are put together to drivers. */
public enum Grouping {
  /** By block of the scenario; the mix of data is one. */
  BLOCK,
  /** By block, and each source of the mix by itself. */
  SOURCE,
  /** Every input by itself. */
  INPUT;

  private static final String HARDWARE = "training.accelerator";
  private static final String PRICE = "training.price";
  /** Whatever an accelerator costs, rented or owned. */
  private static final String RENTED_OR_OWNED = "price";

  private static final String UTILIZATION = "training.utilization";
  private static final String MIX = "data";

  private static final List<String> BLOCKS = List.of(
      ScenarioKeys.MODEL.name(),
      HARDWARE,
      PRICE,
      UTILIZATION,
      MIX,
      ScenarioKeys.QUALITY.name(),
      ScenarioKeys.PEOPLE.name(),
      ScenarioKeys.STORAGE.name(),
      ScenarioKeys.EVALUATION.name(),
      ScenarioKeys.OTHER.name(),
      ScenarioKeys.CONTINGENCY.name(),
      ScenarioKeys.ENERGY.name());

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Blocks that any two scenarios could differ in; none where every input is by itself. */
  List<String> blocks() {
    return this == INPUT ? List.of() : BLOCKS;
  }

  /** The driver that a change belongs to. */
  String driver(Change change) {
    boolean isChip = change instanceof Change.Value value
        && value.place().path().endsWith(".power")
        && value.isLookedUp();
    return isChip && this != INPUT ? HARDWARE : driver(change.place().path());
  }

  /** The driver that an input of a path belongs to. */
  String driver(String path) {
    if (this == INPUT) {
      return path;
    }
    List<String> keys = List.of(path.split("\\."));
    return switch (keys.get(0)) {
      case "training" -> training(keys.get(1));
      case "data" -> this == BLOCK ? MIX : source(keys);
      case "carbon" -> "energy";
      default -> keys.get(0);
    };
  }

  private static String training(String key) {
    return switch (key) {
      case "peak" -> HARDWARE;
      case "owned" -> PRICE;
      case "tokens_per_second", "achieved", "gpu_hours" -> UTILIZATION;
      default -> "training." + key;
    };
  }

  /** The name of a source is its last key if it is there as a whole, or stands after the group. */
  private static String source(List<String> keys) {
    return MIX + "." + keys.get(Math.min(2, keys.size() - 1));
  }

  /** What readers call a driver. */
  public String label(String driver) {
    if (this == INPUT) {
      return Paths.words(driver).orElse(driver);
    }
    if (driver.equals(PRICE)) {
      return RENTED_OR_OWNED;
    }
    return Paths.find(driver).map(Key::words).orElse(driver.replaceFirst("^data\\.", ""));
  }
}
