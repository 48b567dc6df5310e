package org.mixcost.load.prices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mixcost.catalog.ModelOffer;
import org.mixcost.catalog.RentalOffer;
import org.mixcost.catalog.imports.CurrencyRates;
import org.mixcost.catalog.imports.ImportPlan;
import org.mixcost.catalog.imports.PriceImport;
import org.mixcost.catalog.imports.Skipped;
import org.mixcost.issue.Checked;

/** A made list, imported into a folder of the test. */
final class ImportedList {
  private final Path place;
  private String date = "2026-11-20";
  private String vendor = "";
  private String region = "";
  private Map<String, String> columns = Map.of();
  private CurrencyRates rates = CurrencyRates.NONE;

  ImportedList(Path place) {
    this.place = place;
  }

  ImportedList dated(String day) {
    date = day;
    return this;
  }

  ImportedList of(String seller) {
    vendor = seller;
    return this;
  }

  ImportedList in(String oneRegion) {
    region = oneRegion;
    return this;
  }

  ImportedList mapping(Map<String, String> keys) {
    columns = keys;
    return this;
  }

  ImportedList converting(CurrencyRates stated) {
    rates = stated;
    return this;
  }

  /** What a file of that name and text gives; tables are written, as the command does it. */
  Checked<PriceImport> read(String name, String text) {
    try {
      Path file = place.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      Path folder = Files.createDirectories(place.resolve("own"));
      Checked<PriceImport> read = PriceImporter.read(
          new ImportPlan(file, folder, date, vendor, region, columns, rates, "1.2.3"));
      read.found().ifPresent(found -> write(found, folder));
      return read;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void write(PriceImport found, Path folder) {
    found.files().texts().forEach((table, text) -> {
      try {
        Files.writeString(folder.resolve(table), text);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    });
  }

  static ModelOffer model(PriceImport found, String id, String provider) {
    return found.offers().stream()
        .filter(ModelOffer.class::isInstance)
        .map(ModelOffer.class::cast)
        .filter(offer -> offer.model().equals(id) && offer.provider().equals(provider))
        .findFirst()
        .orElseThrow();
  }

  /** Rentals as {@code accelerator vendor basis price}. */
  static List<String> rentals(PriceImport found) {
    return found.offers().stream()
        .filter(RentalOffer.class::isInstance)
        .map(RentalOffer.class::cast)
        .map(rental -> String.join(
            " ",
            rental.accelerator(),
            rental.vendor(),
            rental.basis().key(),
            rental.usdPerGpuHour().stripTrailingZeros().toPlainString()))
        .toList();
  }

  /** Skipped prices as {@code REASON what count}. */
  static List<String> skipped(PriceImport found) {
    return found.skipped().stream().map(ImportedList::words).toList();
  }

  /** What is left out of taken prices as {@code PART what detail}. */
  static List<String> inPart(PriceImport found) {
    return found.inPart().stream()
        .map(some ->
            some.leftOut().part() + " " + some.what() + " " + some.leftOut().detail())
        .toList();
  }

  private static String words(Skipped skipped) {
    return skipped.reason() + " " + skipped.what() + " " + skipped.count();
  }
}
