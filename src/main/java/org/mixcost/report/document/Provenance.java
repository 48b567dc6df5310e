package org.mixcost.report.document;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.mixcost.issue.InputFile;
import org.mixcost.issue.Phrase;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.Data.Items;

/**
 * What a result was made from; printed on every result.
 *
 * @param version of mixcost
 * @param inputs the scenario files that were read
 * @param catalogs the files of the user's own catalog rows, those that come over others last
 * @param asOf month or day as of which prices were taken
 * @param priceDates of the oldest and newest quote behind a price that was looked up, or empty
 * @param catalogDate of the newest price in the catalog
 * @param seed of the draws
 * @param samples how many draws
 */
public record Provenance(
    String version,
    List<InputFile> inputs,
    List<InputFile> catalogs,
    String asOf,
    String priceDates,
    String catalogDate,
    long seed,
    long samples)
    implements Block {

  private static final int SHORT_HASH = 12;

  public Provenance {
    inputs = List.copyOf(inputs);
    catalogs = List.copyOf(catalogs);
  }

  /** All of it in one line. */
  public String text() {
    return Phrase.of(
        "mixcost %s · prices as of %s%s · catalog of %s · seed %d · %,d draws%s",
        version,
        asOf,
        quoted(),
        catalogDate,
        seed,
        samples,
        files("", inputs) + files("own catalog ", catalogs));
  }

  /** All of it for programs. */
  Fields data() {
    Fields read = Fields.NONE.with("inputs", data(inputs));
    Fields own = catalogs.isEmpty() ? read : read.with("catalogs", data(catalogs));
    Fields dated = own.with("as_of", asOf);
    Fields quoted = priceDates.isEmpty() ? dated : dated.with("price_dates", priceDates);
    return quoted.with("catalog_date", catalogDate).with("seed", seed).with("samples", samples);
  }

  private static Items data(List<InputFile> files) {
    return Items.of(
        files, file -> Fields.NONE.with("file", file.file()).with("sha256", file.sha256()));
  }

  private String quoted() {
    return priceDates.isEmpty() ? "" : ", quoted " + priceDates;
  }

  private static String files(String what, List<InputFile> files) {
    String named = files.stream()
        .map(file -> file.file() + " (sha256 " + file.sha256().substring(0, SHORT_HASH) + ")")
        .collect(joining(", "));
    return named.isEmpty() ? "" : " · " + what + named;
  }
}
