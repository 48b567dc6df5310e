package org.mixcost.load.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mixcost.issue.Issues;
import org.mixcost.issue.Where;

/** Gathers the entries of a map and tells of keys that come twice. */
final class MappingBuilder {
  private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
  private final Where where;
  private final Issues issues;

  MappingBuilder(Where where, Issues issues) {
    this.where = where;
    this.issues = issues;
  }

  void add(String key, Where keyWhere, Node value) {
    Node.Entry earlier = entries.putIfAbsent(key, new Node.Entry(keyWhere, value));
    if (earlier != null) {
      issues.error(
          "duplicate-key",
          keyWhere,
          "key '" + key + "' stands here twice; the first is on line "
              + earlier.keyWhere().line());
    }
  }

  Node.Mapping build() {
    return new Node.Mapping(entries, where);
  }
}
