package org.mixcost.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.mixcost.issue.Phrase;
import org.mixcost.scenario.Study.InputFile;

/**
 * What a result was made from; printed on every result.
 *
 * @param version of mixcost
 * @param inputs the files that were read
 * @param asOf month or day as of which prices were taken
 * @param priceDates of the oldest and newest quote behind a price that was looked up, or empty
 * @param catalogDate of the newest price in the catalog
 * @param seed of the draws
 * @param samples how many draws
 */
public record Provenance(
    String version,
    List<InputFile> inputs,
    String asOf,
    String priceDates,
    String catalogDate,
    long seed,
    long samples) {

  private static final int SHORT_HASH = 12;

  public Provenance {
    inputs = List.copyOf(inputs);
  }

  /** All of it in one line. */
  public String text() {
    String files = inputs.stream()
        .map(input -> input.file() + " (sha256 " + input.sha256().substring(0, SHORT_HASH) + ")")
        .collect(joining(", "));
    return Phrase.of(
        "mixcost %s · prices as of %s%s · catalog of %s · seed %d · %,d draws%s",
        version, asOf, quoted(), catalogDate, seed, samples, files.isEmpty() ? "" : " · " + files);
  }

  private String quoted() {
    return priceDates.isEmpty() ? "" : ", quoted " + priceDates;
  }
}
