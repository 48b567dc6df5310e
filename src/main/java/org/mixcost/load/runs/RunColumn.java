package org.mixcost.load.runs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mixcost.quantity.Unit;

/** A column of a table of runs. */
enum RunColumn {
  /** Its name. */
  RUN,
  /** N. */
  PARAMETERS,
  /** D, seen, repeats included. */
  TOKENS,
  /** C, from which tokens follow where they are not known. */
  FLOP,
  /** L, at the end. */
  LOSS;

  /** How a header may call it, the usual name first. */
  private List<String> spellings() {
    return switch (this) {
      case RUN -> List.of("run");
      case PARAMETERS -> List.of("parameters", "params");
      case TOKENS -> List.of("tokens");
      case FLOP -> List.of("flop", "flops");
      case LOSS -> List.of("loss");
    };
  }

  /** The units that its numbers may have, the usual one first; none where it holds words. */
  List<Unit> units() {
    return switch (this) {
      case RUN -> List.of();
      case PARAMETERS -> List.of(Unit.COUNT);
      case TOKENS -> List.of(Unit.TOKEN);
      case FLOP -> List.of(Unit.FLOP, Unit.COUNT);
      case LOSS -> List.of(Unit.NAT, Unit.COUNT);
    };
  }

  /** Its usual name. */
  String key() {
    return spellings().get(0);
  }

  /** The column that a header calls so. */
  static Optional<RunColumn> of(String name) {
    return Arrays.stream(values())
        .filter(column -> column.spellings().contains(name))
        .findFirst();
  }

  /** All usual names. */
  static List<String> keys() {
    return Arrays.stream(values()).map(RunColumn::key).toList();
  }
}
