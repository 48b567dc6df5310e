package org.mixcost.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.quantity.Citation;

/**
 * What a published work says of the worth of synthetic text.
 *
 * @param id its name
 * @param work for readers; its id where it has no name
 * @param method by which the text was written, {@code rephrase}, {@code seeded} or {@code closed_book}, or empty
 * @param syntheticShare of the tokens seen [fraction]
 * @param metric by which it was judged, or empty
 * @param result in words
 * @param multiplier tokens of the other text over those of the mix that reach the same, where it is stated
 * @param usedFor ids of the beliefs of the catalog that rest on it; none where it is a test of them
 * @param citation who says so; its note says what is confounded
 */
public record SyntheticEvidence(
    String id,
    String work,
    String method,
    Optional<Double> syntheticShare,
    String metric,
    String result,
    Optional<Multiplier> multiplier,
    List<String> usedFor,
    Citation citation) {
  static final String TABLE = "evidence";
  private static final String REAL = "real";

  /**
   * How many times fewer tokens a mix needs.
   *
   * @param low the least that is stated [factor]
   * @param high the most that is stated [factor]
   * @param isOverReal whether the other text is real and seen once, and no repeats of the same
   */
  public record Multiplier(double low, double high, boolean isOverReal) {}

  public SyntheticEvidence {
    requireNonNull(syntheticShare, "syntheticShare");
    requireNonNull(multiplier, "multiplier");
    requireNonNull(citation, "citation");
    usedFor = List.copyOf(usedFor);
  }

  static SyntheticEvidence of(Row row) {
    String name = row.get(Columns.NAME);
    boolean isOverReal = row.get(Columns.MULTIPLIER_OVER).equals(REAL);
    return new SyntheticEvidence(
        row.id(),
        name.isEmpty() ? row.id() : name,
        row.get(Columns.METHOD),
        row.find(Columns.SYNTHETIC_SHARE),
        row.get(Columns.METRIC),
        row.get(Columns.RESULT),
        row.find(Columns.MULTIPLIER_LOW)
            .flatMap(low -> row.find(Columns.MULTIPLIER_HIGH)
                .map(high -> new Multiplier(low, high, isOverReal))),
        Stream.of(row.get(Columns.USED_FOR).split(";", -1))
            .map(String::strip)
            .filter(belief -> !belief.isEmpty())
            .toList(),
        row.citation());
  }
}
