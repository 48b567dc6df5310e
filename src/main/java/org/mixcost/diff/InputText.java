package org.mixcost.diff;

import java.util.Optional;
import org.mixcost.quantity.Citation.Basis;
import org.mixcost.quantity.Numbers;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.GpuPrice;
import org.mixcost.scenario.TokenPrices;
import org.mixcost.scenario.merge.Merge.Swap;
import org.mixcost.scenario.merge.Merge.Swap.SwapKind;

/**
 * What stood somewhere and what stands there now, in words that fit in a line.
 *
 * @param before empty where nothing did
 * @param after what became of it
 */
record InputText(String before, String after) {
  /** A number that is written in more characters is told by its middle and its ends, as a list of quotes is. */
  private static final int LONGEST = 40;

  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  /** As it would be written, or about what it is. */
  static String of(Quantity quantity) {
    String text = quantity.text();
    boolean isOfQuotes = quantity.citation().basis() != Basis.STATED && !quantity.isFixed();
    if (!isOfQuotes && text.length() <= LONGEST) {
      return text;
    }
    Unit unit = quantity.unit();
    String middle = Numbers.brief(quantity.median());
    String ends =
        Numbers.brief(quantity.quantile(LOW)) + " to " + Numbers.brief(quantity.quantile(HIGH));
    return unit.after("%s (%s)".formatted(middle, ends));
  }

  static InputText of(Swap swap) {
    if (swap.kind() != SwapKind.REPLACED) {
      return new InputText("", swap.kind() == SwapKind.ADDED ? "added" : "removed");
    }
    String before = text(swap.from());
    String after = text(swap.to());
    return new InputText(before, before.isEmpty() && after.isEmpty() ? "another" : after);
  }

  private static String text(Object part) {
    if (part instanceof Optional<?> optional) {
      return optional.map(InputText::text).orElse("");
    }
    if (part instanceof Quantity quantity) {
      return of(quantity);
    }
    if (part instanceof TokenPrices prices) {
      int sellers = prices.quotes().size();
      return sellers == 1 ? "1 list of prices" : sellers + " lists of prices";
    }
    if (part instanceof GpuPrice price) {
      return price instanceof GpuPrice.Rented ? "rented" : "owned";
    }
    return part instanceof Number || part instanceof Boolean || part instanceof String
        ? part.toString()
        : "";
  }
}
