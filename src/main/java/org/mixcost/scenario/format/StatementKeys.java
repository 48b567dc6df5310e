package org.mixcost.scenario.format;

import static org.mixcost.scenario.format.Keys.date;
import static org.mixcost.scenario.format.Keys.text;
import static org.mixcost.scenario.format.Keys.word;

/** The keys of an entry of {@code statements}. */
public final class StatementKeys {
  public static final ValueKey<StatementKind> KIND = word(
          "kind",
          StatementKind.class,
          "published and can be checked, claimed by an interested party, inferred from those, or assumed by us")
      .required();

  public static final ValueKey<String> TEXT =
      text("text", "what is stated, in a sentence").required();

  public static final ValueKey<String> SOURCE =
      text("source", "who says so; required of what is published or claimed");

  public static final ValueKey<String> URL = text("url", "where it can be read");

  public static final ValueKey<String> DATE = date("date", "when it was said");

  public static final Section SECTION =
      Section.of("Something the study rests on, for its report", KIND, TEXT, SOURCE, URL, DATE);

  private StatementKeys() {}
}
