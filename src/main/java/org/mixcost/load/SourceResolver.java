package org.mixcost.load;

import java.util.Optional;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Amount;
import org.mixcost.scenario.Holding;

/** Resolves what real and synthetic sources have in common. */
final class SourceResolver {
  private SourceResolver() {}

  /** How much there is of a source: {@code tokens}, or {@code share} with a number or {@code rest}. */
  static Amount amount(SectionReader keys) {
    if (keys.requireOneOf("tokens", "share") && keys.has("share")) {
      return keys.isRest("share") ? new Amount.Rest() : new Amount.Share(keys.quantity("share"));
    }
    return new Amount.Tokens(keys.find("tokens")
        .orElseGet(
            () -> Quantity.fixed(keys.path(), 1, Unit.TOKEN, Citation.ofDefault("unreadable"))));
  }

  /** What keeping a source costs, where it is asked for. */
  static Optional<Holding> holding(SectionReader keys) {
    return keys.findSection("holding")
        .map(held -> held(
            held,
            held.find("size")
                .<Holding.Size>map(Holding.Size.Terabytes::new)
                .orElseGet(() -> new Holding.Size.PerToken(held.quantity("bytes_per_token")))));
  }

  /** What keeping the project's data costs, where it is asked for. */
  static Optional<Holding> storage(SectionReader scenario) {
    return scenario
        .findSection("storage")
        .map(held -> held(held, new Holding.Size.Terabytes(held.quantity("size"))));
  }

  private static Holding held(SectionReader keys, Holding.Size size) {
    Quantity transfers = keys.quantity("transfers");
    Quantity egress = keys.quantityWith("transfers", "egress", 0);
    return new Holding(size, keys.quantity("duration"), keys.quantity("price"), transfers, egress);
  }
}
