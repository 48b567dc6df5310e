package org.mixcost.load.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.mixcost.quantity.Expression;
import org.mixcost.scenario.shape.ParameterCount;
import org.mixcost.testing.Golden;

/**
 * A published model, with what its publishers or others state of its size.
 *
 * @param name of its config among the test resources
 * @param hub where its publisher keeps the config, on huggingface.co
 * @param total what is stated of all its parameters
 * @param active what is stated of those used for each token, if anything is
 */
public record PublishedModel(String name, String hub, Stated total, Optional<Stated> active) {
  private static final Path FOLDER = Golden.RESOURCES.resolve("load/config");
  private static final CSVFormat TABLE =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /**
   * A stated number.
   *
   * @param text as it is printed
   * @param isWithoutEmbeddings whether input embeddings that are looked up are left out
   * @param source who states it
   */
  public record Stated(String text, boolean isWithoutEmbeddings, String source) {
    public double value() {
      return Expression.parse(text).get().distribution().quantile(0.5);
    }

    /** Half a unit of the last digit that is printed. */
    double rounding() {
      String digits = text.replaceAll("[^0-9.]", "");
      int decimals = digits.contains(".") ? digits.length() - digits.indexOf('.') - 1 : 0;
      double unit = value() / Double.parseDouble(digits);
      return unit * Math.pow(10, -decimals) / 2;
    }

    /** What a count makes of the same. */
    public double counted(ParameterCount count, boolean isOfAll) {
      double parameters = isOfAll ? count.total() : count.active();
      return parameters - (isWithoutEmbeddings ? count.lookedUp() : 0);
    }
  }

  /** All that are in the table. */
  public static List<PublishedModel> all() {
    try (var table =
        Files.newBufferedReader(FOLDER.resolve("models.csv"), StandardCharsets.UTF_8)) {
      return TABLE.parse(table).getRecords().stream().map(PublishedModel::of).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static PublishedModel of(CSVRecord row) {
    Stated total = new Stated(row.get("total"), false, row.get("total source"));
    Optional<Stated> active = Optional.of(row.get("active"))
        .filter(text -> !text.isEmpty())
        .map(text -> new Stated(
            text, row.get("active counts").equals("multiplied"), row.get("active source")));
    return new PublishedModel(row.get("model"), row.get("config"), total, active);
  }

  /** Its config. */
  public Path config() {
    return FOLDER.resolve("models").resolve(name + ".json");
  }

  /** What its config says. */
  public ModelConfig read() {
    return ConfigReader.read(config()).get();
  }

  @Override
  public String toString() {
    return name;
  }
}
