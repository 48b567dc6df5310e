package org.mixcost.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/** A chip that trains or runs models, as its maker or a public table describes it. */
public final class Accelerator {
  private static final double FLOP_PER_TFLOP = 1e12;

  private final Row row;

  Accelerator(Row row) {
    this.row = row;
  }

  public String id() {
    return row.id();
  }

  public String name() {
    return row.get("name");
  }

  public Citation citation() {
    return row.citation();
  }

  /** The dense peak at a precision [FLOP/s], if it is known. */
  public Optional<Quantity> peak(Precision precision) {
    return row.find(precision.column())
        .map(tflops ->
            quantity("peak-" + precision.key(), tflops * FLOP_PER_TFLOP, Unit.FLOP_PER_SECOND));
  }

  /** The least and the greatest dense peak at any precision [FLOP/s] that some of them have. */
  static KnownRange peakRange(List<Row> accelerators) {
    String[] columns =
        Arrays.stream(Precision.values()).map(Precision::column).toArray(String[]::new);
    KnownRange tflops = KnownRange.of("", accelerators, columns).orElseThrow();
    return new KnownRange("", tflops.low() * FLOP_PER_TFLOP, tflops.high() * FLOP_PER_TFLOP);
  }

  /** The dense 16-bit peak [FLOP/s], if it is known: bfloat16, or half precision on chips without it. */
  public Optional<Quantity> peak16() {
    return peak(Precision.BF16).or(() -> peak(Precision.FP16));
  }

  /** The precisions of which the peak is known, as they are written in a scenario. */
  public List<String> precisions() {
    return Arrays.stream(Precision.values())
        .filter(p -> peak(p).isPresent())
        .map(Precision::key)
        .toList();
  }

  /** Rated power of the chip alone [W], if it is known. */
  public Optional<Quantity> ratedPower() {
    return row.find("tdp_w").map(watt -> quantity("tdp", watt, Unit.WATT));
  }

  /** Size of its memory [GB], if it is known. */
  public Optional<Quantity> memory() {
    return row.find("memory_gb").map(size -> quantity("memory", size, Unit.GIGABYTE));
  }

  /** Bandwidth of its memory [GB/s], if it is known. */
  public Optional<Quantity> bandwidth() {
    return row.find("bandwidth_gb_per_s")
        .map(speed -> quantity("bandwidth", speed, Unit.GIGABYTE_PER_SECOND));
  }

  private Quantity quantity(String what, double value, Unit unit) {
    return Quantity.fixed("accelerators/" + id() + "." + what, value, unit, citation());
  }
}
