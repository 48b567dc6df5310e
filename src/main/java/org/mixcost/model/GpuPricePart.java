package org.mixcost.model;

import java.util.List;
import org.mixcost.formula.ComputeFormulas;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.GpuPrice;

/** What an hour of one accelerator costs. */
sealed interface GpuPricePart {

  /**
   * Writes it.
   *
   * @param price where it is written
   */
  void charge(Line price, Draw draw, Bill bill);

  /** How it follows from what is stated. */
  Derivation derivation();

  /**
   * The part of a price.
   *
   * @param id what the ids of its lines begin with
   */
  static GpuPricePart of(GpuPrice price, String id, Inputs inputs, Lines lines) {
    if (price instanceof GpuPrice.Rented rented) {
      return new Rented(inputs.add(rented.price()));
    }
    if (price instanceof GpuPrice.RentedNode node) {
      return new RentedNode(inputs.add(node.price()), inputs.add(node.inNode()));
    }
    if (price instanceof GpuPrice.Owned owned) {
      return new Owned(owned, id, inputs, lines);
    }
    throw new AssertionError(price);
  }

  /** A rental price. */
  record Rented(Input price) implements GpuPricePart {
    @Override
    public void charge(Line line, Draw draw, Bill bill) {
      for (int row = 0; row < draw.rows(); row++) {
        draw.at(row, bill);
        bill.put(line, draw.get(price));
      }
    }

    @Override
    public Derivation derivation() {
      return Derivation.same(price);
    }
  }

  /** A rental price of a whole node. */
  record RentedNode(Input price, Input inNode) implements GpuPricePart {
    @Override
    public void charge(Line line, Draw draw, Bill bill) {
      for (int row = 0; row < draw.rows(); row++) {
        draw.at(row, bill);
        bill.put(line, ComputeFormulas.nodeUsdPerGpuHour(draw.get(price), draw.get(inNode)));
      }
    }

    @Override
    public Derivation derivation() {
      return Derivation.of(ComputeFormulas.NODE_USD_PER_GPU_HOUR, price, inNode);
    }
  }

  /** Purchase spread over busy hours, and electricity. */
  final class Owned implements GpuPricePart {
    private final Input purchase;
    private final Input life;
    private final Input busy;
    private final PowerPart power;
    private final Input pue;
    private final Input electricity;
    private final Line machine;
    private final Line current;

    Owned(GpuPrice.Owned owned, String id, Inputs inputs, Lines lines) {
      purchase = inputs.add(owned.purchase());
      life = inputs.add(owned.life());
      busy = inputs.add(owned.busy());
      power = PowerPart.of(owned.power(), id, inputs, lines);
      pue = inputs.add(owned.powerUsageEffectiveness());
      electricity = inputs.add(owned.electricity());
      machine = lines.step(
          id + ".purchase_per_gpu_hour", "Purchase, for each hour", Unit.USD_PER_GPU_HOUR);
      current = lines.step(
          id + ".electricity_per_gpu_hour", "Electricity, for each hour", Unit.USD_PER_GPU_HOUR);
      lines.derive(machine, ComputeFormulas.PURCHASE_USD_PER_GPU_HOUR, purchase, life, busy);
      lines.derive(
          current, ComputeFormulas.ELECTRICITY_USD_PER_GPU_HOUR, power.watt(), pue, electricity);
    }

    @Override
    public void charge(Line price, Draw draw, Bill bill) {
      power.measure(draw, bill);
      double[] watts = draw.column(power.watt(), bill);
      for (int row = 0; row < draw.rows(); row++) {
        draw.at(row, bill);
        double bought = bill.put(
            machine,
            ComputeFormulas.purchaseUsdPerGpuHour(
                draw.get(purchase), draw.get(life), draw.get(busy)));
        double run = bill.put(
            current,
            ComputeFormulas.electricityUsdPerGpuHour(
                watts[row], draw.get(pue), draw.get(electricity)));
        bill.put(price, bought + run);
      }
    }

    @Override
    public Derivation derivation() {
      return Derivation.sum(List.of(machine, current));
    }
  }
}
