package org.mixcost.report.write;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mixcost.issue.Phrase;
import org.mixcost.issue.Printable;
import org.mixcost.report.document.Block;
import org.mixcost.report.document.Block.Heading;
import org.mixcost.report.document.Block.SectionEnd;
import org.mixcost.report.document.Provenance;
import org.mixcost.report.document.ReportDocument;
import org.mixcost.report.document.ReportTable;
import org.mixcost.report.document.Tree;

/** A document as a comment on GitHub: the answer and its first table in sight, all that follows folded under its title. */
final class MarkdownComment {
  /** A comment is shorter. */
  static final int LIMIT = 65_536;

  /** A first table that is longer is folded, too. */
  private static final int SMALL = 3_000;

  /** How many of those left out are named. */
  private static final int NAMED = 8;

  private static final Pattern MARK = Pattern.compile("[\\\\`*_\\[\\]<>&|~$\"]");

  /** What GitHub would take for the name of somebody, and tell them. */
  private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}])@(?=[A-Za-z0-9])");

  private final MarkdownWriter writer;
  private final StringBuilder open = new StringBuilder();
  private final List<Fold> folds = new ArrayList<>();
  private String end = "";
  private boolean isFirst = true;
  private boolean inSection;

  private MarkdownComment(MarkdownWriter writer) {
    this.writer = writer;
  }

  static String of(ReportDocument document, MarkdownWriter writer) {
    MarkdownComment comment = new MarkdownComment(writer);
    document.blocks().forEach(comment::add);
    return comment.text();
  }

  private void add(Block block) {
    if (block instanceof Heading heading && heading.level() > 1) {
      inSection = true;
      folds.add(new Fold(heading.text()));
    } else if (block instanceof SectionEnd) {
      inSection = false;
    } else if (block instanceof ReportTable table) {
      add(table.title(), writer.table(table), MarkdownWriter.grid(table));
    } else if (block instanceof Tree tree) {
      add(tree.title(), writer.tree(tree), MarkdownWriter.items(tree));
    } else if (block instanceof Provenance provenance) {
      end = "<sub>" + unmentioned(MarkdownWriter.escape(provenance.text())) + "</sub>\n";
    } else {
      last().append(writer.block(block, Pictures.NONE));
    }
  }

  /** A table or a tree, with its title and without. */
  private void add(String title, String titled, String body) {
    boolean isOpen = isFirst && titled.length() <= SMALL;
    isFirst = false;
    if (isOpen) {
      open.append(titled);
    } else if (inSection) {
      last().append(titled);
    } else {
      folds.add(new Fold(title));
      last().append(body);
    }
  }

  /** What a sentence goes on. */
  private StringBuilder last() {
    return folds.isEmpty() ? open : folds.get(folds.size() - 1).body;
  }

  private String text() {
    List<Fold> filled = folds.stream().filter(fold -> !fold.body.isEmpty()).toList();
    String head = unmentioned(open.toString());
    List<String> folded =
        filled.stream().map(Fold::text).map(MarkdownComment::unmentioned).toList();
    int kept = filled.size();
    int length =
        head.length() + end.length() + folded.stream().mapToInt(String::length).sum();
    while (kept > 0 && length + leftOut(filled, kept).length() >= LIMIT) {
      kept--;
      length -= folded.get(kept).length();
    }
    return head + String.join("", folded.subList(0, kept)) + leftOut(filled, kept) + end;
  }

  /** Nobody is told of a comment because a title reads like their name. */
  private static String unmentioned(String markdown) {
    return MENTION.matcher(markdown).replaceAll("@&#8203;");
  }

  /** A line that says which do not fit, and where they are; empty where all do. */
  private static String leftOut(List<Fold> folds, int kept) {
    List<String> words = new ArrayList<>(folds.stream()
        .skip(kept)
        .limit(NAMED)
        .map(fold -> "“" + unmentioned(MarkdownWriter.escape(fold.title)) + "”")
        .toList());
    int more = folds.size() - kept - words.size();
    if (more > 0) {
      words.add(more + " more");
    }
    return words.isEmpty()
        ? ""
        : Phrase.of(
            "Left out, as a comment on GitHub has fewer than %,d characters: %s. `mixcost report` writes all of a study into a folder, `--format csv` prints the tables of any command.\n\n",
            LIMIT, Phrase.listed(words));
  }

  /** What shows when its title is chosen. */
  private static final class Fold {
    private final String title;
    private final StringBuilder body = new StringBuilder();

    Fold(String title) {
      this.title = title;
    }

    /** Between empty lines, so that it is read as Markdown. */
    String text() {
      return "<details><summary>" + html(title) + "</summary>\n\n"
          + body.toString().strip() + "\n\n</details>\n\n";
    }

    /** Within HTML, where a backslash takes nothing its meaning. */
    private static String html(String text) {
      return MARK.matcher(Printable.oneLine(text))
          .replaceAll(mark -> "&#" + (int) mark.group().charAt(0) + ";");
    }
  }
}
