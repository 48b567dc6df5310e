package org.mixcost.load.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Issue;
import org.mixcost.issue.Issues;
import org.mixcost.issue.LibraryMessage;
import org.mixcost.issue.Where;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * YAML 1.2 to a tree of text, from the parser's events, so that every node has its place.
 *
 * <p>Anchors are followed, tags are refused, and no scalar is given a type here.
 */
final class YamlReader {
  private static final int MAX_DEPTH = 32;
  /** Values that aliases may add; a few lines of aliases of aliases could stand for more than any memory holds. */
  private static final int MAX_COPIED = 100_000;

  private final String file;
  private final Iterator<Event> events;
  private final LeftOpen open;
  private final Issues issues = new Issues();
  private final Map<Anchor, Marked> anchors = new HashMap<>();
  private int depth;
  private int deepest;
  private long size;
  private long copied;

  /** A node that has an anchor, how many values it holds and how many levels. */
  private record Marked(Node node, long size, int levels) {}

  private YamlReader(String file, String text, LeftOpen open) {
    this.file = file;
    this.open = open;
    LoadSettings settings = LoadSettings.builder()
        .setLabel(file)
        .setCodePointLimit(Integer.MAX_VALUE)
        .build();
    this.events = new ParserImpl(settings, new StreamReader(settings, text));
  }

  static Checked<Parsed> parse(String file, String text) {
    LeftOpen open = new LeftOpen(file, "yaml-syntax", text);
    try {
      return new YamlReader(file, text, open).document();
    } catch (Unparsable unparsable) {
      return Checked.failed(unparsable.issue());
    } catch (MarkedYamlEngineException syntax) {
      return Checked.failed(leftOpen(open, syntax.getContextMark(), syntax.getProblemMark())
          .orElseGet(() -> syntaxError(file, syntax)));
    } catch (YamlEngineException unreadable) {
      return Checked.failed(
          Issue.error("yaml-syntax", Where.inFile(file), LibraryMessage.of(unreadable)));
    }
  }

  private static Issue syntaxError(String file, MarkedYamlEngineException syntax) {
    Where where = syntax.getProblemMark().map(mark -> where(file, mark)).orElse(Where.inFile(file));
    String problem = Optional.ofNullable(syntax.getProblem()).orElse("this is not YAML");
    return problem.contains("TAB")
        ? Issue.error("yaml-syntax", where, "a tab cannot stand here")
            .withHelp("indent with spaces; YAML does not allow tabs there")
        : Issue.error("yaml-syntax", where, LibraryMessage.of(problem)).withHelp(begun(syntax));
  }

  /** What was being read, and where it began. */
  private static String begun(MarkedYamlEngineException syntax) {
    return syntax
        .getContextMark()
        .filter(mark -> syntax.getContext() != null)
        .map(mark -> syntax.getContext() + " that begins on line " + (mark.getLine() + 1))
        .orElse("");
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
        throw new Unparsable(
            "second-document",
            where(event),
            "a second document starts here",
            "write one file each");
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
            where(alias),
            "no anchor '" + alias.getAlias() + "' stands before this",
            ""));
    size += marked.size();
    copied += marked.size();
    if (copied > MAX_COPIED) {
      throw new Unparsable(
          "too-large", where(alias), "aliases stand for more than " + MAX_COPIED + " values", "");
    }
    reach(depth + marked.levels(), alias);
    return marked.node();
  }

  private void reach(int level, Event event) {
    if (level > MAX_DEPTH) {
      throw Unparsable.tooDeep(where(event), MAX_DEPTH);
    }
    deepest = Math.max(deepest, level);
  }

  private Node fresh(Event event) {
    size++;
    if (event instanceof ScalarEvent scalar) {
      refuseTag(scalar.getTag(), scalar);
      refuseOpen(scalar);
      return new Node.Text(scalar.getValue(), where(scalar));
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
    MappingBuilder mapping = new MappingBuilder(where(start), issues);
    for (Event event = events.next();
        event.getEventId() != Event.ID.MappingEnd;
        event = events.next()) {
      Node key = node(event);
      Node value = node(events.next());
      if (key instanceof Node.Text text) {
        mapping.add(text.text(), key.where(), value);
      } else {
        issues.error("complex-key", key.where(), "a key is a word, found " + key.kind());
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
    return new Node.Listing(items, where(start));
  }

  private void refuseTag(Optional<String> tag, Event event) {
    tag.ifPresent(name -> issues.error(
        "tag",
        where(event),
        "the tag '" + name.replace("tag:yaml.org,2002:", "!!") + "' is not understood",
        "write the value without a tag"));
  }

  private void refuseOpen(ScalarEvent scalar) {
    leftOpen(open, scalar.getStartMark(), scalar.getEndMark()).ifPresent(issue -> {
      throw new Unparsable(issue);
    });
  }

  private static Optional<Issue> leftOpen(LeftOpen open, Optional<Mark> start, Optional<Mark> end) {
    return start.flatMap(
        from -> end.flatMap(to -> open.at(from.getLine(), from.getColumn(), to.getLine())));
  }

  private Where where(Event event) {
    return event.getStartMark().map(mark -> where(file, mark)).orElse(Where.inFile(file));
  }

  private static Where where(String file, Mark mark) {
    return new Where(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
