package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;
import static org.mixcost.quantity.Unit.FACTOR;
import static org.mixcost.quantity.Unit.FRACTION;
import static org.mixcost.quantity.Unit.USD_PER_GPU;
import static org.mixcost.quantity.Unit.YEAR;

import org.mixcost.quantity.Quantity;

/**
 * What is bought for an accelerator, and how it loses its value.
 *
 * @param purchase of one accelerator, with as much of server and network as the other two leave out [USD/GPU]
 * @param serverRatio price of a server over what was paid for its accelerators; 1 where that is of the server [factor]
 * @param interconnect share of the network in the cost of the cluster; 0 where the purchase has it [fraction]
 * @param loss of its value
 */
public record Hardware(
    Quantity purchase,
    Quantity serverRatio,
    Quantity interconnect,
    @Inline Loss loss) {
  public Hardware {
    purchase.require(USD_PER_GPU, "purchase");
    serverRatio.require(FACTOR, "server ratio");
    interconnect.require(FRACTION, "interconnect");
    requireNonNull(loss, "loss");
  }

  /** How hardware loses its value. */
  public sealed interface Loss {}

  /**
   * The same each hour over a life.
   *
   * @param life until it is sold, or worth nothing [years]
   * @param residual share of what was paid that is left then [fraction]
   */
  public record OverLife(Quantity life, Quantity residual) implements Loss {
    public OverLife {
      life.require(YEAR, "life");
      residual.require(FRACTION, "residual");
    }
  }

  /**
   * As the market prices newer hardware.
   *
   * @param valueDecay powers of ten in a year [factor]
   * @param age since it was bought [years]
   */
  public record ByMarket(Quantity valueDecay, Quantity age) implements Loss {
    public ByMarket {
      valueDecay.require(FACTOR, "decay of value");
      age.require(YEAR, "age");
    }
  }
}
