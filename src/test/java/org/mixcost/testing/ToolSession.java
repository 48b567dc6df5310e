package org.mixcost.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A scripted client of {@code mixcost serve --stdio}: lines that are sent at once, and the messages that come back until the
 * input ends.
 */
public final class ToolSession {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Map<String, Object> CLIENT = Map.of(
      "protocolVersion",
      "2025-06-18",
      "capabilities",
      Map.of(),
      "clientInfo",
      Map.of("name", "script", "version", "1"));

  private final List<String> lines = new ArrayList<>();
  private final List<String> options;

  private ToolSession(List<String> options) {
    this.options = options;
  }

  /** A session that has begun, by request 0. */
  public static ToolSession with(String... options) {
    return bare(options)
        .request(0, "initialize", CLIENT)
        .line(Map.of("jsonrpc", "2.0", "method", "notifications/initialized"));
  }

  /** A session in which nothing was said. */
  public static ToolSession bare(String... options) {
    return new ToolSession(
        Stream.concat(Stream.of("serve", "--stdio"), Stream.of(options)).toList());
  }

  /** A line, whatever it holds. */
  public ToolSession line(String text) {
    lines.add(text);
    return this;
  }

  private ToolSession line(Map<String, Object> message) {
    return line(JSON.writeValueAsString(message));
  }

  /** A request. */
  public ToolSession request(int id, String method, Object params) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("jsonrpc", "2.0");
    message.put("id", id);
    message.put("method", method);
    message.put("params", params);
    return line(message);
  }

  /** A call of a tool. */
  public ToolSession call(int id, String tool, Map<String, Object> arguments) {
    return request(id, "tools/call", Map.of("name", tool, "arguments", arguments));
  }

  /** That the answer to a call is not wanted any more. */
  public ToolSession cancel(int id) {
    return line(Map.of(
        "jsonrpc", "2.0", "method", "notifications/cancelled", "params", Map.of("requestId", id)));
  }

  /** All that came back, message by message, once the program has ended as it should. */
  public List<JsonNode> messages() {
    CliRun run = CliRun.withInput(String.join("\n", lines) + "\n", options.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return run.out().lines().map(JSON::readTree).toList();
  }

  /** The answers to requests, by their ids. */
  public Map<Integer, JsonNode> answers() {
    Map<Integer, JsonNode> answers = new LinkedHashMap<>();
    messages().stream()
        .filter(message -> message.path("id").isInt())
        .forEach(
            answer -> assertThat(answers.put(answer.get("id").asInt(), answer)).isNull());
    return answers;
  }

  /** What comes of one call. */
  public static JsonNode result(String tool, Map<String, Object> arguments, String... options) {
    return with(options).call(1, tool, arguments).answers().get(1).get("result");
  }
}
