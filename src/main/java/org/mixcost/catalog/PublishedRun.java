package org.mixcost.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Where;
import org.mixcost.quantity.Citation;

/**
 * What is published of one training run; what is not stays empty.
 *
 * @param id its name
 * @param model that was trained, for readers
 * @param organization that trained it, or empty
 * @param trained what was trained on how much
 * @param machine on which it ran
 * @param hours it took
 * @param cost as published
 * @param scope what the hours cover, or empty
 * @param isComparable whether its hours may be compared with an estimate
 * @param citation who says so
 */
public record PublishedRun(
    String id,
    String model,
    String organization,
    Trained trained,
    Machine machine,
    Hours hours,
    Cost cost,
    String scope,
    boolean isComparable,
    Citation citation) {
  private static final CatalogTable TABLE = CatalogTable.RUNS;
  private static final String MIXTURE = "moe";
  private static final String NOT_COMPARABLE = "no";

  public PublishedRun {
    requireNonNull(trained, "trained");
    requireNonNull(machine, "machine");
    requireNonNull(hours, "hours");
    requireNonNull(cost, "cost");
    requireNonNull(citation, "citation");
  }

  /**
   * What was trained.
   *
   * @param isMixture whether it is a mixture of experts
   * @param activeParameters those used for each token [count]
   * @param tokens seen, repeats included [token]
   */
  public record Trained(
      boolean isMixture, Optional<Double> activeParameters, Optional<Double> tokens) {}

  /**
   * On what it ran.
   *
   * @param accelerator an id of the catalog, or what the source calls it, or empty
   * @param precision of most operations; 16 bits is taken where it is not published
   */
  public record Machine(String accelerator, Optional<Precision> precision) {
    /** Whether it was trained at 8 bits. */
    public boolean isEightBit() {
      return precision.equals(Optional.of(Precision.FP8));
    }
  }

  /**
   * How long it took.
   *
   * @param gpuHours of all accelerators [GPU-hour]
   * @param kind {@code reported}, {@code throughput} (tokens over steady speed), {@code chips_x_time}, {@code approx},
   *     {@code assumed}, {@code circular}, or empty
   */
  public record Hours(Optional<Double> gpuHours, String kind) {
    /** Whether somebody worked them out from operations or assumed them, so that they test nothing. */
    public boolean isCircular() {
      return kind.equals("assumed") || kind.equals("circular");
    }
  }

  /**
   * What it cost.
   *
   * @param usd in all [USD]
   * @param usdPerGpuHour the price the source counts with [USD/GPU-hour]
   */
  public record Cost(Optional<Double> usd, Optional<Double> usdPerGpuHour) {}

  /** The runs of one family were trained by the same people; one that names nobody is a family of its own. */
  public String family() {
    return organization.isEmpty() ? id : organization;
  }

  /** A row of the catalog. */
  static PublishedRun of(Row row) {
    return read(row::get, row.citation());
  }

  /**
   * A row of a file with the columns of the catalog table {@code runs}, whose cells have no {@link #issue}.
   *
   * @param cells by the name of the column; empty where the file has no such column
   */
  public static PublishedRun of(UnaryOperator<String> cells, Citation citation) {
    return read(column -> cells.apply(column.name()), citation);
  }

  private static PublishedRun read(Function<Column, String> cell, Citation citation) {
    return new PublishedRun(
        cell.apply(Columns.ID),
        cell.apply(Columns.MODEL),
        cell.apply(Columns.FAMILY),
        new Trained(
            cell.apply(Columns.ARCHITECTURE).equals(MIXTURE),
            number(cell, Columns.ACTIVE_PARAMETERS),
            number(cell, Columns.TOKENS_TRAINED)),
        new Machine(cell.apply(Columns.HARDWARE), Precision.find(cell.apply(Columns.PRECISION))),
        new Hours(number(cell, Columns.CHIP_HOURS), cell.apply(Columns.CHIP_HOURS_KIND)),
        new Cost(number(cell, Columns.COST_USD), number(cell, Columns.CHIP_HOUR_PRICE)),
        cell.apply(Columns.SCOPE),
        !cell.apply(Columns.FIT_USE).equals(NOT_COMPARABLE),
        citation);
  }

  private static Optional<Double> number(Function<Column, String> cell, Column.Numeric column) {
    return column.read(cell.apply(column));
  }

  /** The columns of the table. */
  public static List<String> columns() {
    return TABLE.header();
  }

  /**
   * What is wrong with a cell, if anything is.
   *
   * @param column one of {@link #columns}
   */
  public static Optional<Issue> issue(String column, String cell, Where where) {
    return TABLE
        .column(column)
        .flatMap(known -> known.fault(cell))
        .map(fault -> Issue.error(fault.code(), where, fault.message()));
  }
}
