package org.mixcost.spark;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mixcost.MixCost;
import org.mixcost.analysis.sweep.Choice;
import org.mixcost.analysis.sweep.SweepQuestion.Studies;
import org.mixcost.issue.Checked;
import org.mixcost.issue.InputFile;
import org.mixcost.scenario.Study;

/** Reads the scenarios of a text, and remembers which bytes that took. */
final class TextReader implements Studies {
  private final StudyText text;
  private final MixCost mixCost;
  private final Map<String, String> hashes = new TreeMap<>();
  private Optional<Study> plain = Optional.empty();

  private TextReader(StudyText text, MixCost mixCost) {
    this.text = text;
    this.mixCost = mixCost;
  }

  /** A reader of a text, or what is wrong with its own catalogs. */
  static Checked<TextReader> of(StudyText text) {
    return text.mixCost().then(mixCost -> Checked.of(new TextReader(text, mixCost)));
  }

  MixCost mixCost() {
    return mixCost;
  }

  /** What was read so far, the scenario file and those of catalogs among it. */
  FilesRead files() {
    return new FilesRead(hashes);
  }

  /** The scenarios as they are written; what is said of them is said once. */
  Checked<Study> study() {
    if (plain.isPresent()) {
      return Checked.of(plain.get());
    }
    Checked<Study> read = read(List.of());
    plain = read.found();
    return read;
  }

  @Override
  public Checked<Study> with(List<Choice> words) {
    return words.isEmpty() ? study() : read(words);
  }

  private Checked<Study> read(List<Choice> words) {
    Checked<Study> read = text.read(mixCost, words);
    read.found().ifPresent(this::remember);
    return read;
  }

  private void remember(Study study) {
    Stream<InputFile> ofCatalogs =
        study.catalogs().stream().flatMap(catalog -> catalog.files().stream());
    Stream.concat(study.files().stream(), ofCatalogs)
        .forEach(file -> hashes.put(file.file(), file.sha256()));
  }
}
