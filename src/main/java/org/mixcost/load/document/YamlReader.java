package org.mixcost.load.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.LibraryMessage;
import org.mixcost.issue.Where;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * YAML 1.2 to a tree of text, from the parser's events, so that every node has its place.
 *
 * <p>Anchors are followed, tags are refused, and no scalar is given a type here.
 */
final class YamlReader {
  /** Values that aliases may add; a few lines of aliases of aliases could stand for more than any memory holds. */
  private static final int MAX_COPIED = 100_000;

  private final String file;
  private final YamlEvents events;
  private final Issues issues = new Issues();
  private final Map<Anchor, Marked> anchors = new HashMap<>();
  private int depth;
  private int deepest;
  private long size;
  private long copied;

  /** A node that has an anchor, how many values it holds and how many levels. */
  private record Marked(Node node, long size, int levels) {}

  private YamlReader(String file, String text) {
    this.file = file;
    this.events = new YamlEvents(file, text);
  }

  static Checked<Parsed> parse(String file, String text) {
    YamlReader reader = new YamlReader(file, text);
    try {
      return reader.document();
    } catch (Unparsable unparsable) {
      return Checked.failed(unparsable.issue());
    } catch (MarkedYamlEngineException stop) {
      return Checked.failed(new YamlStop(file, text, reader.events, stop).issue());
    } catch (YamlEngineException unreadable) {
      return Checked.failed(
          Issue.error("yaml-syntax", Where.inFile(file), LibraryMessage.of(unreadable)));
    }
  }

  private Checked<Parsed> document() {
    Event event = events.next();
    while (event.getEventId() == Event.ID.StreamStart
        || event.getEventId() == Event.ID.DocumentStart) {
      event = events.next();
    }
    if (event.getEventId() == Event.ID.StreamEnd) {
      throw Unparsable.emptyFile(file);
    }
    Node root = node(event);
    requireOneDocument();
    return Checked.of(new Parsed(root, issues));
  }

  private void requireOneDocument() {
    while (events.hasNext()) {
      Event event = events.next();
      if (event.getEventId() == Event.ID.DocumentStart) {
        throw Unparsable.secondDocument(events.where(event));
      }
    }
  }

  private Node node(Event event) {
    if (event instanceof AliasEvent alias) {
      return aliased(alias);
    }
    long sizeBefore = size;
    int deepestBefore = deepest;
    deepest = depth;
    Node node = fresh(event);
    Marked marked = new Marked(node, size - sizeBefore, deepest - depth);
    ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor, marked));
    deepest = Math.max(deepest, deepestBefore);
    return node;
  }

  private Node aliased(AliasEvent alias) {
    Marked marked = Optional.ofNullable(anchors.get(alias.getAlias()))
        .orElseThrow(() -> new Unparsable(
            "unknown-anchor",
            events.where(alias),
            "no anchor '" + alias.getAlias() + "' stands before this",
            ""));
    size += marked.size();
    copied += marked.size();
    if (copied > MAX_COPIED) {
      throw new Unparsable(
          "too-large",
          events.where(alias),
          "aliases stand for more than " + MAX_COPIED + " values",
          "");
    }
    reach(depth + marked.levels(), alias);
    return marked.node();
  }

  private void reach(int level, Event event) {
    if (level > Unparsable.MAX_DEPTH) {
      throw Unparsable.tooDeep(events.where(event));
    }
    deepest = Math.max(deepest, level);
  }

  private Node fresh(Event event) {
    size++;
    if (event instanceof ScalarEvent scalar) {
      refuseTag(scalar.getTag(), scalar);
      return new Node.Text(scalar.getValue(), events.where(scalar));
    }
    reach(++depth, event);
    Node node = event instanceof MappingStartEvent start
        ? mapping(start)
        : sequence((SequenceStartEvent) event);
    depth--;
    return node;
  }

  private Node mapping(MappingStartEvent start) {
    refuseTag(start.getTag(), start);
    MappingBuilder mapping = new MappingBuilder(events.where(start), issues);
    for (Event event = events.next();
        event.getEventId() != Event.ID.MappingEnd;
        event = events.next()) {
      Node key = node(event);
      Node value = node(events.next());
      if (key instanceof Node.Text text) {
        mapping.add(text.text(), key.where(), value);
      } else {
        issues.error("complex-key", key.where(), key.kind() + " is not used as a key here");
      }
    }
    return mapping.build();
  }

  private Node sequence(SequenceStartEvent start) {
    refuseTag(start.getTag(), start);
    List<Node> items = new ArrayList<>();
    for (Event event = events.next();
        event.getEventId() != Event.ID.SequenceEnd;
        event = events.next()) {
      items.add(node(event));
    }
    return new Node.Listing(items, events.where(start));
  }

  private void refuseTag(Optional<String> tag, Event event) {
    tag.ifPresent(name -> issues.error(
        "tag",
        events.where(event),
        "the tag '" + name.replace("tag:yaml.org,2002:", "!!") + "' is not used here",
        "write the value without a tag"));
  }
}
