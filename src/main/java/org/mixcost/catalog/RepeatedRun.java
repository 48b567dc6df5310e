package org.mixcost.catalog;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.mixcost.quantity.Citation;

/**
 * A published training run on repeated text, beside one that saw as many tokens once.
 *
 * @param id its name
 * @param parameters N [count]
 * @param unique U, tokens that it repeated [token]
 * @param epochs how often it saw each [factor]
 * @param excessLoss its loss less that of the other run; below 0 where it did better [nat/token]
 * @param excessByLaw the same by the law of its authors, where it is known [nat/token]
 * @param citation who says so
 */
public record RepeatedRun(
    String id,
    double parameters,
    double unique,
    double epochs,
    double excessLoss,
    Optional<Double> excessByLaw,
    Citation citation) {
  static final String TABLE = "repeats";

  public RepeatedRun {
    requireNonNull(excessByLaw, "excessByLaw");
    requireNonNull(citation, "citation");
  }

  static RepeatedRun of(Row row) {
    return new RepeatedRun(
        row.id(),
        row.number(Columns.TOTAL_PARAMETERS),
        row.number(Columns.UNIQUE_TOKENS),
        row.number(Columns.EPOCHS),
        row.number(Columns.EXCESS_LOSS),
        row.find(Columns.EXCESS_LOSS_BY_LAW),
        row.citation());
  }
}
