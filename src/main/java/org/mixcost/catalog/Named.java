package org.mixcost.catalog;

import java.util.List;
import java.util.Optional;

/**
 * What a name stands for in the catalog.
 *
 * @param written the name, as somebody wrote it
 * @param ids all that it may stand for, sorted: one, if it is clear; none, if the catalog knows nothing of that name
 */
public record Named(String written, List<String> ids) {
  public Named {
    ids = ids.stream().distinct().sorted().toList();
  }

  /** The id that it stands for without doubt. */
  public Optional<String> id() {
    return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
  }

  /** Whether it is a name of several. */
  public boolean isAmbiguous() {
    return ids.size() > 1;
  }

  /** Whether something is written that the catalog knows nothing of. */
  public boolean isUnknown() {
    return ids.isEmpty() && !written.isEmpty();
  }

  /** The same where only some ids can be meant; if it is none of them, it stays as it is. */
  public Named among(List<String> possible) {
    List<String> left = ids.stream().filter(possible::contains).toList();
    return left.isEmpty() ? this : new Named(written, left);
  }
}
