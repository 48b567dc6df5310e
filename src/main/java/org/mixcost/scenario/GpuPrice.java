package org.mixcost.scenario;

import static java.util.Objects.requireNonNull;
import static org.mixcost.quantity.Unit.COUNT;
import static org.mixcost.quantity.Unit.FACTOR;
import static org.mixcost.quantity.Unit.FRACTION;
import static org.mixcost.quantity.Unit.USD_PER_GPU_HOUR;
import static org.mixcost.quantity.Unit.USD_PER_KWH;
import static org.mixcost.quantity.Unit.USD_PER_NODE_HOUR;

import org.mixcost.quantity.Quantity;

/** What an hour of one accelerator costs, and on which basis. */
public sealed interface GpuPrice {

  /** The basis, in the words of a report. */
  String basis();

  /** An accelerator rented by the hour, alone or with its node. */
  sealed interface Rent extends GpuPrice {

    /** What is paid for an hour of it. */
    Quantity price();
  }

  /**
   * An accelerator rented by the hour.
   *
   * @param price [USD/GPU-hour]
   * @param basis such as "rented" or "committed for 3 years"
   */
  record Rented(@Inline Quantity price, @ForReaders String basis) implements Rent {
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
      implements Rent {
    public RentedNode {
      price.require(USD_PER_NODE_HOUR, "price");
      inNode.require(COUNT, "accelerators in a node");
    }
  }

  /**
   * An accelerator whose hours are paid for whether they are used or not.
   *
   * @param hour what one costs
   * @param reservation which hours are paid for
   */
  record Reserved(
      @Inline Rent hour, @WrittenAs("/training.reserved") Reservation reservation)
      implements GpuPrice {
    public Reserved {
      requireNonNull(hour, "hour");
      requireNonNull(reservation, "reservation");
    }

    @Override
    public String basis() {
      return hour.basis() + ", paid whether used or not";
    }
  }

  /**
   * An accelerator that is bought and run.
   *
   * @param hardware what is bought, and what becomes of it
   * @param busy share of its life it works [fraction]
   * @param power drawn while it works, with its share of the server
   * @param powerUsageEffectiveness the building's power over the servers' [factor]
   * @param electricity [USD/kWh]
   * @param upkeep what else its owner pays
   */
  @WrittenAs("owned")
  record Owned(
      @Inline Hardware hardware,
      Quantity busy,
      Power power,
      @WrittenAs("pue") Quantity powerUsageEffectiveness,
      Quantity electricity,
      @Inline Upkeep upkeep)
      implements GpuPrice {
    public Owned {
      requireNonNull(hardware, "hardware");
      busy.require(FRACTION, "busy");
      requireNonNull(power, "power");
      powerUsageEffectiveness.require(FACTOR, "PUE");
      electricity.require(USD_PER_KWH, "electricity");
      requireNonNull(upkeep, "upkeep");
    }

    @Override
    public String basis() {
      return "owned";
    }
  }
}
