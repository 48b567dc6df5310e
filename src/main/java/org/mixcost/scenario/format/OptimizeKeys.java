package org.mixcost.scenario.format;

import static org.mixcost.scenario.format.Keys.named;
import static org.mixcost.scenario.format.Keys.namedTexts;
import static org.mixcost.scenario.format.Keys.text;

/** The keys of {@code optimize}. */
public final class OptimizeKeys {
  public static final ValueKey<String> FROM =
      text("from", "scenario where the search starts; every one but the baseline if missing");

  public static final ValueKey<String> MINIMIZE =
      text("minimize", "line or figure that is to be as low as can be, such as total");

  public static final ValueKey<String> MAXIMIZE =
      text("maximize", "line or figure that is to be as high as can be; instead of minimize");

  public static final ValueKey<String> GOAL = text(
      "goal",
      "what of it over the draws: expected, which is its mean, a percentile such as p80, or regret; what it is with all inputs at their medians if missing");

  public static final NamedTextsKey VARY = namedTexts(
      "vary",
      "what may be changed, by its path: numbers between bounds, such as 0..80B, or words of a list, such as accelerators");

  public static final NamedKey SUBJECT_TO = named(
          "subject_to",
          LimitKeys.SECTION,
          "what has to be kept, by line or figure, such as training.days: at most 45 days")
      .orBriefly(LimitKeys.LIMIT);

  public static final Section SECTION =
      Section.of("The best that is sought", FROM, MINIMIZE, MAXIMIZE, GOAL, VARY, SUBJECT_TO);

  private OptimizeKeys() {}
}
