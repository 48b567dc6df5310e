package org.mixcost.scenario.format;

import static org.mixcost.scenario.format.Keys.date;
import static org.mixcost.scenario.format.Keys.text;

/** The keys of a value with its source, in the place of a value alone. */
public final class SourcedKeys {
  public static final ValueKey<String> VALUE = text("value", "number, interval or distribution");

  public static final ValueKey<String> CATALOG =
      text("catalog", "row to take the value from instead, as table/id");

  public static final ValueKey<String> SOURCE = text("source", "who says so");

  public static final ValueKey<String> URL = text("url", "where it can be read");

  public static final ValueKey<String> DATE = date("date", "when it was said");

  public static final ValueKey<String> NOTE = text("note", "what a reader should know besides");

  public static final Section SECTION =
      Section.of("A value and who says so", VALUE, CATALOG, SOURCE, URL, DATE, NOTE);

  private SourcedKeys() {}
}
