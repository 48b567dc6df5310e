package org.mixcost.quantity;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a message calls a number in a unit: "a price per GPU-hour". */
final class UnitWords {
  private static final Map<Unit, String> SPECIAL = Map.of(
      Unit.FRACTION, "a share, such as 40% or 0.40",
      Unit.FACTOR, "a factor, such as 1.5",
      Unit.COUNT, "a plain number",
      Unit.SHARE_PER_YEAR, "a share a year, such as 8%/year",
      Unit.TOKEN, "a number of tokens");

  private UnitWords() {}

  static String of(Unit unit) {
    return SPECIAL.getOrDefault(unit, general(unit));
  }

  /** Which unit a number without one may have; a price per million tokens is easily one per token. */
  static String choice(String number, List<Unit> due) {
    boolean isOfTokens = due.contains(Unit.USD_PER_MTOK);
    List<Unit> meant = new ArrayList<>(isOfTokens ? List.of(Unit.of("USD/token")) : List.of());
    meant.addAll(due);
    return (isOfTokens ? "USD/token or USD/Mtok? " : "")
        + meant.stream().map(unit -> unit.after(number)).collect(joining(" or ", "write ", ""));
  }

  private static String general(Unit unit) {
    String of = unit.currency() + "/";
    if (unit.isMoney() && unit.symbol().startsWith(of)) {
      return "a price per " + unit.symbol().substring(of.length());
    }
    return unit.isMoney() && unit.symbol().equals(unit.currency())
        ? "an amount of money in " + unit.currency()
        : "a number in " + unit.symbol();
  }
}
