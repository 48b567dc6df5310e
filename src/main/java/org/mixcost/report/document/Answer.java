package org.mixcost.report.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.Data.Items;

/** The answer to a question about scenarios, which says what it was made from. */
public interface Answer extends ReportDocument {

  /** What it was made from. */
  Provenance provenance();

  /** The answer in one sentence, which opens it; none where there is more than one thing to say. */
  default Optional<String> opening() {
    return Optional.empty();
  }

  /** What it says to people, after the finding. */
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
    List<Block> blocks = new ArrayList<>(content());
    opening().map(Block.Finding::new).ifPresent(finding -> blocks.add(0, finding));
    blocks.add(provenance());
    return blocks;
  }

  @Override
  default Fields data() {
    Fields answer = Fields.NONE
        .with("mixcost", provenance().version())
        .with("kind", kind())
        .with("provenance", provenance().data());
    return opening()
        .map(sentence -> answer.with("finding", sentence))
        .orElse(answer)
        .and(facts());
  }
}
