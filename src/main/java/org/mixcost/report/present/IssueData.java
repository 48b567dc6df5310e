package org.mixcost.report.present;

import java.util.List;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Where;
import org.mixcost.report.document.Data;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.Data.Items;

/** What is wrong with an input, for programs. */
public final class IssueData {
  private IssueData() {}

  /** Issues in their order. */
  public static Data of(List<Issue> issues) {
    return Items.of(issues, IssueData::of);
  }

  /** One; what is not known of its place is left out. */
  private static Fields of(Issue issue) {
    return withPlace(
            Fields.NONE.with("severity", issue.severity().toString()).with("code", issue.code()),
            issue.where())
        .with("message", issue.message())
        .and(text("help", issue.help()));
  }

  private static Fields withPlace(Fields fields, Where where) {
    Fields named = fields.and(text("file", where.file()));
    Fields placed =
        where.line() == 0 ? named : named.with("line", where.line()).with("column", where.column());
    return placed.and(text("path", where.path())).and(text("called", where.called()));
  }

  private static Fields text(String name, String text) {
    return text.isEmpty() ? Fields.NONE : Fields.NONE.with(name, text);
  }
}
