package org.mixcost.scenario.format;

import static org.mixcost.scenario.format.Keys.section;

import java.util.List;

/** The keys of a real source with {@code kind: open}. */
public final class OpenKeys {
  public static final SectionKey CRAWL =
      section("crawl", CrawlKeys.SECTION, "making the corpus from web crawl dumps");

  static final List<Key> ALL = List.of(CRAWL);

  private OpenKeys() {}
}
