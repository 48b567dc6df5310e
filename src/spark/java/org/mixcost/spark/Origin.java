package org.mixcost.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.mixcost.report.document.Answer;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.Data.Items;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.write.Format;

/**
 * What a table was made from, as a file beside its own that no reader of tables takes for one of them.
 *
 * @param vary what a sweep moved
 */
record Origin(String kind, String title, List<String> vary, Provenance provenance)
    implements Answer {
  static final String FILE = "_mixcost.json";

  Origin {
    vary = List.copyOf(vary);
  }

  @Override
  public List<Block> content() {
    return List.of();
  }

  @Override
  public List<ReportTable> sheets() {
    return List.of();
  }

  @Override
  public Fields facts() {
    return vary.isEmpty() ? Fields.NONE : Fields.NONE.with("vary", Items.ofTexts(vary));
  }

  /** Writes it to the folder of the table. */
  void write(String folder, Configuration hadoop) {
    Path file = new Path(folder, FILE);
    try (OutputStream out = file.getFileSystem(hadoop).create(file, true)) {
      Format.JSON.write(this, out);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write " + file, failure);
    }
  }
}
