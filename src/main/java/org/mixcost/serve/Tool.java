package org.mixcost.serve;

import java.util.Map;
import org.mixcost.report.document.Data;
import org.mixcost.simulate.Progress;

/** Something that programs may call; several calls may run at once. */
public interface Tool {
  String name();

  /** What it is for, in a sentence. */
  String description();

  /** The arguments that it takes, as a JSON Schema of an object. */
  Data.Fields schema();

  /**
   * Answers a call, or says what is wrong with it; never throws.
   *
   * @param arguments by their names: texts, numbers, truth values, lists and maps of them
   * @param progress of the answer, by which the call may be cancelled
   */
  ToolAnswer call(Map<String, Object> arguments, Progress progress);
}
