package org.mixcost.report.document;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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
 * @param scaled inputs that were moved by factors, in words
 * @param asOf month or day as of which prices were taken, or empty where there are none
 * @param priceDates of the oldest and newest quote behind a price that was looked up, or empty
 * @param catalogDate of the newest price in the catalog, or empty where nothing was looked up
 * @param seed of the draws
 * @param samples how many draws; 0 where nothing was drawn
 */
public record Provenance(
    String version,
    List<InputFile> inputs,
    List<InputFile> catalogs,
    List<String> scaled,
    String asOf,
    String priceDates,
    String catalogDate,
    long seed,
    long samples)
    implements Block {

  public Provenance {
    inputs = List.copyOf(inputs);
    catalogs = List.copyOf(catalogs);
    scaled = List.copyOf(scaled);
  }

  /** The same where prices were taken as of several dates. */
  public Provenance undated() {
    return new Provenance(version, inputs, catalogs, scaled, "", "", catalogDate, seed, samples);
  }

  /** The same with what a later result was made from: dates that differ are told in their order. */
  public Provenance and(Provenance later) {
    return new Provenance(
        later.version,
        joined(inputs, later.inputs),
        joined(catalogs, later.catalogs),
        joined(scaled, later.scaled),
        inOrder(asOf, later.asOf),
        inOrder(priceDates, later.priceDates),
        inOrder(catalogDate, later.catalogDate),
        later.seed,
        later.samples);
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }

  private static String inOrder(String earlier, String later) {
    return earlier.isEmpty() || later.isEmpty() || earlier.equals(later)
        ? (later.isEmpty() ? earlier : later)
        : earlier + ", then " + later;
  }

  /** The same with one more file that was read. */
  public Provenance with(InputFile file) {
    List<InputFile> files = Stream.concat(inputs.stream(), Stream.of(file)).toList();
    return new Provenance(
        version, files, catalogs, scaled, asOf, priceDates, catalogDate, seed, samples);
  }

  /** In one line under a chart: files by the ends of their paths. */
  public String brief() {
    return line(file -> "");
  }

  /** All of it in one line, with files by the ends of their paths and by what was in them. */
  public String text() {
    return line(file -> " (sha256 " + file.shortHash() + ")");
  }

  private String line(Function<InputFile, String> held) {
    ShortPaths names = new ShortPaths(
        Stream.of(inputs, catalogs).flatMap(List::stream).map(InputFile::file).toList());
    Function<InputFile, String> name = file -> names.of(file.file()) + held.apply(file);
    return Stream.of(
            "mixcost " + version,
            asOf.isEmpty() ? "" : "prices as of " + asOf + quoted(),
            catalogDate.isEmpty() ? "" : "catalog of " + catalogDate,
            samples == 0 ? "" : Phrase.of("seed %d · %,d draws", seed, samples),
            files("", inputs, name),
            files("own catalog ", catalogs, name),
            scaled.isEmpty() ? "" : "moved by a factor " + String.join(", ", scaled))
        .filter(part -> !part.isEmpty())
        .collect(joining(" · "));
  }

  /** All of it for programs. */
  Fields data() {
    Fields read = Fields.NONE.with("inputs", data(inputs));
    Fields own = catalogs.isEmpty() ? read : read.with("catalogs", data(catalogs));
    Fields moved = scaled.isEmpty() ? own : own.with("scaled", Items.ofTexts(scaled));
    Fields dated = with(moved, "as_of", asOf);
    Fields quoted = with(dated, "price_dates", priceDates);
    Fields looked = with(quoted, "catalog_date", catalogDate);
    return samples == 0 ? looked : looked.with("seed", seed).with("samples", samples);
  }

  private static Fields with(Fields fields, String name, String text) {
    return text.isEmpty() ? fields : fields.with(name, text);
  }

  private static Items data(List<InputFile> files) {
    return Items.of(files, Provenance::file);
  }

  /** A file by its name and its hash. */
  static Fields file(InputFile file) {
    return Fields.NONE.with("file", file.file()).with("sha256", file.sha256());
  }

  private String quoted() {
    return priceDates.isEmpty() ? "" : ", quoted " + priceDates;
  }

  private static String files(
      String what, List<InputFile> files, Function<InputFile, String> name) {
    String named = files.stream().map(name).collect(joining(", "));
    return named.isEmpty() ? "" : what + named;
  }
}
