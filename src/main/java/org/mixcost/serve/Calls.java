package org.mixcost.serve;

import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.server.McpServerFeatures.AsyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.simulate.Progress;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Calls of tools: a few at once, each no longer than it may take. */
final class Calls implements AutoCloseable {
  private static final int AT_ONCE = 4;
  private static final int MOST_WAITING = 1000;
  private static final int IDLE_SECONDS = 60;
  private static final Duration PACE = Duration.ofMillis(200);

  private final Duration timeout;
  private final Scheduler workers =
      Schedulers.newBoundedElastic(AT_ONCE, MOST_WAITING, "mixcost-call", IDLE_SECONDS, true);
  private final Scheduler clock = Schedulers.newSingle("mixcost-clock", true);

  Calls(Duration timeout) {
    this.timeout = timeout;
  }

  /** A tool as the SDK knows it. */
  AsyncToolSpecification of(Tool tool) {
    return AsyncToolSpecification.builder()
        .tool(described(tool))
        .callHandler((client, request) -> answer(tool, client, request))
        .build();
  }

  private static McpSchema.Tool described(Tool tool) {
    return McpSchema.Tool.builder(tool.name(), JsonTree.map(tool.schema()))
        .description(tool.description())
        .annotations(ToolAnnotations.builder()
            .readOnlyHint(true)
            .destructiveHint(false)
            .idempotentHint(true)
            .openWorldHint(false)
            .build())
        .build();
  }

  private Mono<CallToolResult> answer(
      Tool tool, McpAsyncServerExchange client, CallToolRequest request) {
    Progress progress = new Progress();
    Map<String, Object> arguments = Optional.ofNullable(request.arguments()).orElseGet(Map::of);
    Mono<CallToolResult> answer = Mono.fromCallable(() -> tool.call(arguments, progress))
        .subscribeOn(workers)
        .doOnCancel(progress::cancel)
        .timeout(timeout, Mono.fromSupplier(this::timedOut), clock)
        .map(Calls::result);
    return Optional.ofNullable(request.progressToken())
        .map(token ->
            Mono.using(() -> report(progress, token, client), any -> answer, Disposable::dispose))
        .orElse(answer);
  }

  /** Tells a client that wants to know how far its call has come, whenever it has come further. */
  private Disposable report(Progress progress, Object token, McpAsyncServerExchange client) {
    return Flux.interval(PACE, clock)
        .map(beat -> progress.share())
        .scan(0.0, Math::max)
        .distinctUntilChanged()
        .skip(1)
        .concatMap(share -> client.progressNotification(
            ProgressNotification.builder(token, share).total(1.0).build()))
        .onErrorComplete()
        .subscribe();
  }

  private ToolAnswer timedOut() {
    return ToolAnswer.failed(
        "timed-out",
        "the call took longer than " + timeout.toSeconds() + " s and was cancelled",
        "ask for fewer samples or scenarios",
        List.of());
  }

  private static CallToolResult result(ToolAnswer answer) {
    return CallToolResult.builder()
        .textContent(answer.texts())
        .structuredContent(JsonTree.object(answer.data()))
        .isError(answer.isError())
        .build();
  }

  /** Ends its threads; there is nothing for them to do any more. */
  @Override
  public void close() {
    workers.dispose();
    clock.dispose();
  }
}
