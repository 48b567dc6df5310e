package org.mixcost.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.mixcost.report.document.Data;
import org.mixcost.simulate.Progress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server does around a call: it waits, reports, gives up and ends. */
class StdioServerTest {
  private static final String BEGIN = """
      {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"script","version":"1"}}}
      {"jsonrpc":"2.0","method":"notifications/initialized"}
      """;
  private static final String CALL = """
      {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"work","_meta":{"progressToken":"mine"}}}
      """;
  private static final String CANCEL = """
      {"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}
      """;
  private static final Duration LONG = Duration.ofHours(1);
  private static final int MOST_CHARACTERS = 1000;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch reported = new CountDownLatch(2);
  private final ByteArrayOutputStream out = new ByteArrayOutputStream() {
    @Override
    public synchronized void write(byte[] line, int from, int length) {
      super.write(line, from, length);
      if (new String(line, StandardCharsets.UTF_8).contains("notifications/progress")) {
        reported.countDown();
      }
    }
  };

  /** A tool that answers by a function. */
  private record Work(BiFunction<Map<String, Object>, Progress, ToolAnswer> answer)
      implements Tool {
    @Override
    public String name() {
      return "work";
    }

    @Override
    public String description() {
      return "Works.";
    }

    @Override
    public Data.Fields schema() {
      return Data.Fields.NONE.with("type", "object");
    }

    @Override
    public ToolAnswer call(Map<String, Object> arguments, Progress progress) {
      return answer.apply(arguments, progress);
    }
  }

  private List<JsonNode> run(
      String lines, Duration timeout, BiFunction<Map<String, Object>, Progress, ToolAnswer> answer)
      throws IOException {
    new StdioServer(List.of(new Work(answer)), "1", "", timeout, MOST_CHARACTERS)
        .run(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), out);
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .map(JsonMapper.shared()::readTree)
        .toList();
  }

  /** Works until it is cancelled. */
  private ToolAnswer workOn(Progress progress) {
    try {
      while (true) {
        progress.advance(0);
        Thread.onSpinWait();
      }
    } catch (CancellationException cancelled) {
      ended.countDown();
      throw cancelled;
    }
  }

  private static ToolAnswer done() {
    return ToolAnswer.of(Data.Fields.NONE.with("half", 0.5));
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(1, TimeUnit.MINUTES);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  @Test
  void anAnswerIsATextAndATree() throws IOException {
    List<JsonNode> messages = run(BEGIN + CALL, LONG, (arguments, progress) -> done());
    assertThat(messages).hasSize(2);
    JsonNode result = messages.get(1).get("result");
    assertThat(result.get("content").get(0).get("text").asString())
        .isEqualTo("{\n  \"half\" : 0.5\n}\n");
    assertThat(result.get("structuredContent").toString()).isEqualTo("{\"half\":0.5}");
  }

  @Test
  void aCallIsCancelledWhenItsTimeIsOver() throws IOException {
    List<JsonNode> messages =
        run(BEGIN + CALL, Duration.ofSeconds(1), (arguments, progress) -> workOn(progress));
    JsonNode result = messages.get(messages.size() - 1).get("result");
    assertThat(result.get("isError").asBoolean()).isTrue();
    assertThat(result.get("structuredContent").get("reason").asString()).isEqualTo("timed-out");
    assertThat(result.get("structuredContent").get("message").asString())
        .isEqualTo("the call took longer than 1 s and was cancelled");
    assertThat(await(ended)).isTrue();
  }

  @Test
  void whoCancelsACallHearsNoMoreOfIt() throws IOException {
    List<JsonNode> messages =
        run(BEGIN + CALL + CANCEL, LONG, (arguments, progress) -> workOn(progress));
    assertThat(messages).hasSize(1);
  }

  /** The call goes on until its client has heard of it twice. */
  @Test
  void aClientHearsHowFarItsCallHasCome() throws IOException {
    List<JsonNode> messages = run(BEGIN + CALL, LONG, (arguments, progress) -> {
      progress.plan(4_000_000_000L);
      while (reported.getCount() > 0) {
        progress.advance(1);
        Thread.onSpinWait();
      }
      return done();
    });
    List<JsonNode> reports = messages.stream()
        .filter(message -> message.has("method"))
        .map(message -> message.get("params"))
        .toList();
    assertThat(reports).hasSizeGreaterThanOrEqualTo(2);
    assertThat(reports).allSatisfy(report -> {
      assertThat(report.get("progressToken").asString()).isEqualTo("mine");
      assertThat(report.get("total").asDouble()).isEqualTo(1);
    });
    assertThat(reports.get(0).get("progress").asDouble())
        .isPositive()
        .isLessThan(reports.get(1).get("progress").asDouble());
  }

  @Test
  void aToolThatFailsIsAnErrorOfTheProtocol() throws IOException {
    List<JsonNode> messages = run(BEGIN + CALL, LONG, (arguments, progress) -> {
      throw new IllegalStateException("a mistake");
    });
    assertThat(messages.get(1).get("error").get("message").asString()).isEqualTo("a mistake");
    assertThat(messages.get(1).toString()).doesNotContain("\tat ");
  }

  @Test
  void noThreadIsLeft() throws IOException, InterruptedException {
    CountDownLatch called = new CountDownLatch(1);
    Thread[] worker = new Thread[1];
    run(BEGIN + CALL, LONG, (arguments, progress) -> {
      worker[0] = Thread.currentThread();
      called.countDown();
      return done();
    });
    assertThat(await(called)).isTrue();
    worker[0].join(TimeUnit.MINUTES.toMillis(1));
    assertThat(worker[0].isAlive()).isFalse();
    assertThat(worker[0].isDaemon()).isTrue();
  }
}
