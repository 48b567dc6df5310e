package org.mixcost.site;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.join;
import static j2html.TagCreator.li;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.ul;

import j2html.tags.specialized.ATag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Files of the project that documents lead to: texts as they are, and what is in a folder. */
final class SourcePages {
  private SourcePages() {}

  /** The elements of the page of a file. */
  static String of(Path file, SitePlan plan) throws IOException {
    return Files.isDirectory(file) ? ofFolder(file, plan) : ofText(file);
  }

  private static String ofText(Path file) throws IOException {
    return join(h1(code(file.toString())), pre(code(Files.readString(file))).attr("tabindex", "0"))
        .render();
  }

  private static String ofFolder(Path folder, SitePlan plan) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return join(
              h1(code(folder.toString())),
              ul(each(files.sorted().toList(), file -> li(link(folder, file, plan)))))
          .render();
    }
  }

  private static ATag link(Path folder, Path file, SitePlan plan) {
    return a(file.getFileName().toString()).withHref(plan.link(SitePlan.sourcePage(folder), file));
  }
}
