package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;
import static org.mixcost.quantity.Unit.COUNT;
import static org.mixcost.quantity.Unit.FACTOR;
import static org.mixcost.quantity.Unit.FRACTION;
import static org.mixcost.quantity.Unit.USD_PER_GPU;
import static org.mixcost.quantity.Unit.USD_PER_GPU_HOUR;
import static org.mixcost.quantity.Unit.USD_PER_KWH;
import static org.mixcost.quantity.Unit.USD_PER_NODE_HOUR;
import static org.mixcost.quantity.Unit.YEAR;

import org.mixcost.quantity.Quantity;

/** What an hour of one accelerator costs, and on which basis. */
public sealed interface GpuPrice {

  /** The basis, in the words of a report. */
  String basis();

  /**
   * An accelerator rented by the hour.
   *
   * @param price [USD/GPU-hour]
   * @param basis such as "rented" or "committed for 3 years"
   */
  record Rented(@Inline Quantity price, @ForReaders String basis) implements GpuPrice {
    public Rented {
      price.require(USD_PER_GPU_HOUR, "price");
    }
  }

  /**
   * An accelerator rented by the hour with its node.
   *
   * @param price [USD/node-hour]
   * @param inNode accelerators in a node [count]
   * @param basis such as "rented" or "committed for 3 years"
   */
  record RentedNode(
      @Inline Quantity price,
      @WrittenAs("node_accelerators") Quantity inNode,
      @ForReaders String basis)
      implements GpuPrice {
    public RentedNode {
      price.require(USD_PER_NODE_HOUR, "price");
      inNode.require(COUNT, "accelerators in a node");
    }
  }

  /**
   * An accelerator that is bought and run.
   *
   * @param purchase one accelerator with its share of server and network [USD/GPU]
   * @param life until it is worth nothing [years]
   * @param busy share of its life it works [fraction]
   * @param power drawn while it works, with its share of the server
   * @param powerUsageEffectiveness the building's power over the servers' [factor]
   * @param electricity [USD/kWh]
   */
  @WrittenAs("owned")
  record Owned(
      Quantity purchase,
      Quantity life,
      Quantity busy,
      Power power,
      @WrittenAs("pue") Quantity powerUsageEffectiveness,
      Quantity electricity)
      implements GpuPrice {
    public Owned {
      purchase.require(USD_PER_GPU, "purchase");
      life.require(YEAR, "life");
      busy.require(FRACTION, "busy");
      requireNonNull(power, "power");
      powerUsageEffectiveness.require(FACTOR, "PUE");
      electricity.require(USD_PER_KWH, "electricity");
    }

    @Override
    public String basis() {
      return "owned";
    }
  }
}
