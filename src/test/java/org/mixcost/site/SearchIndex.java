package org.mixcost.site;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The text of all pages by their sections, as the script of the search reads it, from a disk too. */
final class SearchIndex {
  private final List<Found> sections = new ArrayList<>();

  /**
   * A section that may be found.
   *
   * @param url from the top of the site
   * @param title of the page
   */
  private record Found(String url, String title, String heading, String text) {}

  void add(String page, DocumentPage document) {
    document
        .sections()
        .forEach(section -> sections.add(new Found(
            page + "#" + section.id(), document.title(), section.heading(), section.text())));
  }

  String script() {
    return "window.sections = " + JsonMapper.shared().writeValueAsString(sections) + ";\n";
  }
}
