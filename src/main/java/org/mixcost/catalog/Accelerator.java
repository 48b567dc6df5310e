package org.mixcost.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Numbers;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;

/** A chip that trains or runs models, as its maker or a public table describes it. */
public final class Accelerator {
  private static final Unit TERAFLOP_PER_SECOND = Unit.of("TFLOP/s");

  private final Row row;

  Accelerator(Row row) {
    this.row = row;
  }

  public String id() {
    return row.id();
  }

  public String name() {
    return row.get(Columns.NAME);
  }

  public Citation citation() {
    return row.citation();
  }

  /** The dense peak at a precision [FLOP/s], if it is known. */
  public Optional<Quantity> peak(Precision precision) {
    return quantity("peak-" + precision.key(), precision.column());
  }

  /** The least and the greatest dense peak at any precision [FLOP/s] that some of them have. */
  static KnownRange peakRange(List<Row> accelerators) {
    Column.Numeric[] peaks =
        Arrays.stream(Precision.values()).map(Precision::column).toArray(Column.Numeric[]::new);
    return KnownRange.of("", accelerators, peaks).orElseThrow();
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
    return quantity("tdp", Columns.RATED_POWER);
  }

  /** Size of its memory [GB], if it is known. */
  public Optional<Quantity> memory() {
    return quantity("memory", Columns.MEMORY);
  }

  /** Bandwidth of its memory [GB/s], if it is known. */
  public Optional<Quantity> bandwidth() {
    return quantity("bandwidth", Columns.BANDWIDTH);
  }

  private Optional<Quantity> quantity(String what, Column.Numeric column) {
    return row.quantity("accelerators/" + id() + "." + what, column);
  }

  /** What tells it apart from others of its name: its memory and its dense 16-bit peak, as far as they are known. */
  public List<String> apart() {
    return Stream.of(memory(), peak16().map(peak -> peak.to(TERAFLOP_PER_SECOND)))
        .flatMap(Optional::stream)
        .map(known -> Numbers.amount(known.median(), known.unit()))
        .toList();
  }
}
