package org.mixcost.scenario;

import static org.mixcost.quantity.Unit.BYTE_PER_TOKEN;
import static org.mixcost.quantity.Unit.COUNT;
import static org.mixcost.quantity.Unit.MONTH;
import static org.mixcost.quantity.Unit.TERABYTE;
import static org.mixcost.quantity.Unit.USD_PER_TB;
import static org.mixcost.quantity.Unit.USD_PER_TB_MONTH;

import org.mixcost.quantity.Quantity;

/**
 * Data kept in a store and moved out of it.
 *
 * @param size how much
 * @param months how long [months]
 * @param price of keeping it [USD/TB-month]
 * @param transfers how often all of it is moved out [count]
 * @param egress of moving it out [USD/TB]
 */
public record Holding(
    @Inline Size size,
    @WrittenAs("duration") Quantity months,
    Quantity price,
    Quantity transfers,
    Quantity egress) {

  public Holding {
    months.require(MONTH, "months");
    price.require(USD_PER_TB_MONTH, "price");
    transfers.require(COUNT, "transfers");
    egress.require(USD_PER_TB, "egress");
  }

  /** How much is kept. */
  public sealed interface Size {

    /** So many terabytes [TB]. */
    record Terabytes(@WrittenAs("size") Quantity terabytes) implements Size {
      public Terabytes {
        terabytes.require(TERABYTE, "size");
      }
    }

    /** The tokens of the source, at so many bytes each [B/token]. */
    record PerToken(Quantity bytesPerToken) implements Size {
      public PerToken {
        bytesPerToken.require(BYTE_PER_TOKEN, "bytes per token");
      }
    }
  }
}
