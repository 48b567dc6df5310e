package org.mixcost.serve;

import java.util.ArrayList;
import java.util.List;
import org.mixcost.issue.Issue;
import org.mixcost.report.document.Data;
import org.mixcost.report.present.IssueData;
import org.mixcost.report.write.JsonWriter;

/**
 * What comes of a call.
 *
 * @param isError whether there is no answer
 * @param data the answer, or what is wrong
 * @param texts the same in texts
 */
public record ToolAnswer(boolean isError, Data data, List<String> texts) {
  public ToolAnswer {
    texts = List.copyOf(texts);
  }

  /** An answer: its first text is its JSON. */
  public static ToolAnswer of(Data data) {
    return new ToolAnswer(false, data, List.of(JsonWriter.text(data)));
  }

  /** The same with what is to be told of its input. */
  public ToolAnswer withNotes(String notes) {
    return notes.isEmpty() ? this : new ToolAnswer(isError, data, List.of(texts.get(0), notes));
  }

  /**
   * That there is none.
   *
   * @param reason in a word that lasts, such as {@code invalid-input}
   * @param message what is wrong, as one line
   * @param help what to try, or empty
   * @param issues all that is wrong with the input
   */
  public static ToolAnswer failed(String reason, String message, String help, List<Issue> issues) {
    Data.Fields why =
        Data.Fields.NONE.with("kind", "error").with("reason", reason).with("message", message);
    Data.Fields helped = help.isEmpty() ? why : why.with("help", help);
    List<String> lines = new ArrayList<>(issues.stream().map(Issue::text).toList());
    lines.add(message);
    if (!help.isEmpty()) {
      lines.add("  help: " + help);
    }
    return new ToolAnswer(
        true, helped.with("issues", IssueData.of(issues)), List.of(String.join("\n", lines)));
  }
}
