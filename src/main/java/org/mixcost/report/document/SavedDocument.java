package org.mixcost.report.document;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mixcost.file.SavedRun;
import org.mixcost.file.StoredFile;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.Data.Items;

/**
 * An answer with all that it takes to give it again, for programs; people see the answer.
 *
 * <pre>{@code
 * ReportFolder.write(new SavedDocument(answer, run), Path.of("report"));
 * }</pre>
 *
 * @param answer that was given
 * @param run by which it was
 */
public record SavedDocument(Answer answer, SavedRun run) implements Answer {
  @Override
  public String kind() {
    return answer.kind();
  }

  @Override
  public String title() {
    return answer.title();
  }

  @Override
  public Provenance provenance() {
    return answer.provenance();
  }

  @Override
  public Optional<String> opening() {
    return answer.opening();
  }

  @Override
  public List<Block> content() {
    return answer.content();
  }

  @Override
  public List<Block> blocks() {
    return answer.blocks();
  }

  @Override
  public List<ReportTable> sheets() {
    return answer.sheets();
  }

  @Override
  public Optional<Workings> workings() {
    return answer.workings();
  }

  @Override
  public Fields facts() {
    return answer.facts();
  }

  @Override
  public Fields data() {
    return answer
        .data()
        .with(
            "run",
            Fields.NONE
                .with("command", run.command())
                .with("settings", settings())
                .with("files", Items.of(run.files(), SavedDocument::file))
                .with("tables", Items.of(run.tables(), Provenance::file)));
  }

  private Fields settings() {
    Map<String, Data> settings = new TreeMap<>();
    run.settings()
        .forEach((name, texts) -> settings.put(
            name, texts.size() == 1 ? new Data.TextValue(texts.get(0)) : Items.ofTexts(texts)));
    return new Fields(settings);
  }

  /** A file with what it held: as text, or in Base64 where it was none. */
  private static Fields file(StoredFile file) {
    Fields named = Fields.NONE.with("file", file.name()).with("sha256", file.sha256());
    return file.text()
        .map(text -> named.with("text", text))
        .orElseGet(() -> named.with("base64", Base64.getEncoder().encodeToString(file.bytes())));
  }
}
