package org.mixcost.spark;

import java.util.Locale;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Row;

/** What files a table is written as. */
enum FileFormat {
  PARQUET,
  /** With a header and quotes as in RFC 4180; text is kept as it is. */
  CSV;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Writes a folder, by the protocol of Spark: rows of a task count once it is done, and the file _SUCCESS comes last. */
  void write(DataFrameWriter<Row> table, String folder) {
    if (this == CSV) {
      table
          .option("header", true)
          .option("escape", "\"")
          .option("ignoreLeadingWhiteSpace", false)
          .option("ignoreTrailingWhiteSpace", false)
          .csv(folder);
      return;
    }
    table.parquet(folder);
  }
}
