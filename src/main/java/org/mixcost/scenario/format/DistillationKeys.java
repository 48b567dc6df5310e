package org.mixcost.scenario.format;

import static org.mixcost.scenario.format.Keys.section;

import java.util.List;
import java.util.stream.Stream;

/** The keys of a stage with {@code kind: distillation}. */
public final class DistillationKeys {
  public static final SectionKey TEACHER = section(
      "teacher",
      TeacherKeys.SECTION,
      "model whose probabilities are learned, which reads all that is trained on");

  static final List<Key> ALL =
      Stream.concat(Stream.of(TEACHER), StageTextKeys.ALL.stream()).toList();

  private DistillationKeys() {}
}
