package org.mixcost.report.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.Data.Items;

/** The answer to a question about scenarios, which says what it was made from. */
public interface Answer extends ReportDocument {

  /** What it was made from. */
  Provenance provenance();

  /** What it says to people. */
  List<Block> content();

  /** What it says to programs: by default its tables, and the notes under them. */
  default Fields facts() {
    Map<String, Data> tables = new LinkedHashMap<>();
    List<ReportTable> sheets = sheets();
    sheets.forEach(table -> tables.put(table.id(), table.data()));
    List<String> notes =
        sheets.stream().flatMap(table -> table.notes().stream()).distinct().toList();
    return Fields.NONE.with("tables", new Fields(tables)).with("notes", Items.ofTexts(notes));
  }

  @Override
  default List<Block> blocks() {
    return Stream.concat(content().stream(), Stream.of(provenance())).toList();
  }

  @Override
  default Data data() {
    return Fields.NONE
        .with("mixcost", provenance().version())
        .with("kind", kind())
        .with("provenance", provenance().data())
        .and(facts());
  }
}
