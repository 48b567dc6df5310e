package org.mixcost.model;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.formula.Formula;
import org.mixcost.formula.OwnershipFormulas;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.GpuPrice.Owned;
import org.mixcost.scenario.Hardware;
import org.mixcost.scenario.Hardware.ByMarket;
import org.mixcost.scenario.Hardware.Loss;
import org.mixcost.scenario.Hardware.OverLife;

/** What an hour of an owned accelerator costs: a line for each thing that its owner pays. */
final class OwnedPart {
  private final Owned owned;
  private final Hardware hardware;
  private final String id;
  private final Lines lines;
  private final Term busy;
  private final List<Line> parts = new ArrayList<>();

  private OwnedPart(Owned owned, String id, Lines lines) {
    this.owned = owned;
    this.hardware = owned.hardware();
    this.id = id;
    this.lines = lines;
    this.busy = lines.read(owned.busy());
  }

  /**
   * How the price of an hour follows.
   *
   * @param id what the ids of its lines begin with
   */
  static Derivation of(Owned owned, String id, Lines lines) {
    return new OwnedPart(owned, id, lines).all();
  }

  private Derivation all() {
    loss();
    Line invested = investment();
    owned.upkeep().capital().ifPresent(cost -> capital(invested, cost));
    lines.step(
        id("loss_and_capital"),
        "Loss of value and cost of capital, for each hour",
        Unit.USD_PER_GPU_HOUR,
        Derivation.sum(parts));
    electricity();
    owned.upkeep().hosting().ifPresent(this::hosting);
    owned.upkeep().staff().ifPresent(this::staff);
    return Derivation.sum(parts);
  }

  /** Chip, server and network lose their value alike. */
  private void loss() {
    Line chip = part("purchase", "Purchase, for each hour", ofPurchase(hardware.loss()));
    Line server = part(
        "server",
        "Rest of the server, for each hour",
        !Neutral.isOne(hardware.serverRatio()),
        Derivation.of(
            OwnershipFormulas.SERVER_USD_PER_GPU_HOUR, chip, lines.read(hardware.serverRatio())));
    Line network = part(
        "interconnect",
        "Network between servers, for each hour",
        !Neutral.isZero(hardware.interconnect()),
        Derivation.of(
            OwnershipFormulas.INTERCONNECT_USD_PER_GPU_HOUR,
            sum("machine", "Purchase of a server, for each hour", chip, server),
            lines.read(hardware.interconnect())));
    if (hardware.loss() instanceof OverLife life) {
      part(
          "residual",
          "What is left at the end, for each hour",
          !Neutral.isZero(life.residual()),
          Derivation.of(
              OwnershipFormulas.RESIDUAL_USD_PER_GPU_HOUR,
              sum("hardware", "All that is bought, for each hour", chip, server, network),
              lines.read(life.residual())));
    }
  }

  private Derivation ofPurchase(Loss loss) {
    Term purchase = lines.read(hardware.purchase());
    if (loss instanceof OverLife life) {
      return Derivation.of(
          OwnershipFormulas.PURCHASE_USD_PER_GPU_HOUR, purchase, lines.read(life.life()), busy);
    }
    if (loss instanceof ByMarket market) {
      return Derivation.of(
          OwnershipFormulas.VALUE_LOSS_USD_PER_GPU_HOUR,
          purchase,
          lines.read(market.valueDecay()),
          lines.read(market.age()),
          busy);
    }
    throw new AssertionError(loss);
  }

  private Line investment() {
    return lines.step(
        id + ".investment",
        "Accelerator with its share of server and network",
        Unit.USD_PER_GPU,
        OwnershipFormulas.INVESTMENT_USD,
        lines.read(hardware.purchase()),
        lines.read(hardware.serverRatio()),
        lines.read(hardware.interconnect()));
  }

  private void capital(Line invested, Quantity cost) {
    part("capital", "Cost of capital, for each hour", interest(invested, lines.read(cost)));
  }

  private Derivation interest(Line invested, Term cost) {
    if (hardware.loss() instanceof OverLife life) {
      return Derivation.of(
          OwnershipFormulas.CAPITAL_USD_PER_GPU_HOUR,
          invested,
          lines.read(life.residual()),
          cost,
          lines.read(life.life()),
          busy);
    }
    if (hardware.loss() instanceof ByMarket market) {
      Line value = lines.step(
          id + ".market_value",
          "What it could be sold for",
          Unit.USD_PER_GPU,
          OwnershipFormulas.MARKET_VALUE_USD,
          invested,
          lines.read(market.valueDecay()),
          lines.read(market.age()));
      return Derivation.of(OwnershipFormulas.VALUE_CAPITAL_USD_PER_GPU_HOUR, value, cost, busy);
    }
    throw new AssertionError(hardware);
  }

  private void electricity() {
    part(
        "electricity",
        "Electricity, for each hour",
        OwnershipFormulas.ELECTRICITY_USD_PER_GPU_HOUR,
        PowerPart.watt(owned.power(), id, lines),
        lines.read(owned.powerUsageEffectiveness()),
        lines.read(owned.electricity()));
  }

  private void hosting(Quantity price) {
    part(
        "hosting",
        "Hosting, for each hour",
        OwnershipFormulas.HOSTING_USD_PER_GPU_HOUR,
        PowerPart.hostedWatt(owned.power(), id, lines),
        lines.read(price),
        busy);
  }

  private void staff(Quantity price) {
    part(
        "staff",
        "Staff, for each hour",
        OwnershipFormulas.STAFF_USD_PER_GPU_HOUR,
        lines.read(price),
        busy);
  }

  private Line part(String of, String label, Formula formula, Term... terms) {
    return part(of, label, Derivation.of(formula, terms));
  }

  private Line part(String of, String label, Derivation derivation) {
    return part(of, label, true, derivation);
  }

  private Line part(String of, String label, boolean isRequested, Derivation derivation) {
    Line line = lines.step(id(of), label, Unit.USD_PER_GPU_HOUR, isRequested, derivation);
    parts.add(line);
    return line;
  }

  private Line sum(String of, String label, Line... added) {
    return lines.step(id(of), label, Unit.USD_PER_GPU_HOUR, Derivation.sum(List.of(added)));
  }

  private String id(String of) {
    return id + "." + of + "_per_gpu_hour";
  }
}
