package org.mixcost.scenario.format;

import static org.mixcost.scenario.format.Keys.section;

/** The phases of a project, under {@code schedule.phases}. */
public final class PhasesKeys {
  public static final SectionKey DATA =
      phase(Phase.DATA, "all sources, side by side; begins with the project");

  public static final SectionKey DEVELOPMENT =
      phase(Phase.DEVELOPMENT, "runs before the final one; begins with the project");

  public static final SectionKey TRAINING =
      phase(Phase.TRAINING, "the final run; after data and development");

  public static final SectionKey POST_TRAINING =
      phase(Phase.POST_TRAINING, "post-training; after training");

  public static final SectionKey STAGES =
      phase(Phase.STAGES, "further stages, one after the other; after post_training");

  public static final SectionKey EVALUATION = phase(Phase.EVALUATION, "evaluation; after stages");

  public static final SectionKey OTHER = phase(Phase.OTHER, "other costs; begins with the project");

  public static final Section SECTION = Section.of(
      "The phases of a project",
      DATA,
      DEVELOPMENT,
      TRAINING,
      POST_TRAINING,
      STAGES,
      EVALUATION,
      OTHER);

  private PhasesKeys() {}

  private static SectionKey phase(Phase phase, String meaning) {
    return section(Keys.word(phase), PhaseKeys.SECTION, meaning);
  }
}
