package org.mixcost.serve;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.function.Function;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/**
 * One session over lines, a message each.
 *
 * <p>That of the SDK drops the answers that it owes when its input ends, ends at the first line that is no message, and does
 * not hear that a call is cancelled.
 */
final class LineTransport implements McpServerTransportProvider, McpServerTransport {
  private static final String CANCELLED = "notifications/cancelled";

  private final McpJsonMapper mapper;
  private final OutputStream out;
  private final Function<JSONRPCRequest, Optional<JSONRPCError>> refusal;
  private final Map<Object, Disposable> running = new ConcurrentHashMap<>();
  /** The reader of lines, and each request that has no answer yet. */
  private final Phaser owed = new Phaser(1);

  private McpServerSession session;
  private boolean isInitialized;

  /**
   * A session that writes to a stream.
   *
   * @param refusal why a request is not handed on, if it is not
   */
  LineTransport(
      McpJsonMapper mapper,
      OutputStream out,
      Function<JSONRPCRequest, Optional<JSONRPCError>> refusal) {
    this.mapper = mapper;
    this.out = out;
    this.refusal = refusal;
  }

  @Override
  public void setSessionFactory(McpServerSession.Factory factory) {
    session = factory.create(this);
  }

  /** Takes messages until there are no more, and comes back when all requests are answered. */
  void serve(LineReader lines) throws IOException {
    for (Optional<LineReader.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      handle(line.get());
    }
    owed.arriveAndAwaitAdvance();
  }

  private void handle(LineReader.Line line) {
    if (!line.isWhole()) {
      refuse(ErrorCodes.INVALID_REQUEST, "the message is too long");
    } else if (!line.text().isBlank()) {
      parse(line.text()).ifPresent(this::handle);
    }
  }

  private Optional<JSONRPCMessage> parse(String line) {
    try {
      return Optional.of(McpSchema.deserializeJsonRpcMessage(mapper, line));
    } catch (IOException | RuntimeException notJson) {
      refuse(ErrorCodes.PARSE_ERROR, "the line is no message of JSON-RPC 2.0");
      return Optional.empty();
    }
  }

  private void handle(JSONRPCMessage message) {
    if (message instanceof JSONRPCRequest request) {
      refused(request)
          .ifPresentOrElse(
              error -> write(JSONRPCResponse.error(request.id(), error)), () -> start(request));
    } else if (message instanceof JSONRPCNotification notification
        && notification.method().equals(CANCELLED)) {
      cancel(notification);
    } else {
      isInitialized |= message instanceof JSONRPCNotification notification
          && notification.method().equals(McpSchema.METHOD_NOTIFICATION_INITIALIZED);
      session.handle(message).onErrorComplete().subscribe();
    }
  }

  /** Why a request is not handed on: the session would keep an early one, and let two of one id go unanswered. */
  private Optional<JSONRPCError> refused(JSONRPCRequest request) {
    if (!isInitialized && !request.method().equals(McpSchema.METHOD_INITIALIZE)) {
      return Optional.of(new JSONRPCError(
          ErrorCodes.INVALID_REQUEST,
          "the session begins with initialize and notifications/initialized"));
    }
    if (running.containsKey(request.id())) {
      return Optional.of(
          new JSONRPCError(ErrorCodes.INVALID_REQUEST, "a request of this id is not answered yet"));
    }
    return refusal.apply(request);
  }

  private void start(JSONRPCRequest request) {
    Disposable.Swap answer = Disposables.swap();
    running.put(request.id(), answer);
    owed.register();
    answer.update(session
        .handle(request)
        .onErrorComplete()
        .doFinally(how -> {
          running.remove(request.id(), answer);
          owed.arriveAndDeregister();
        })
        .subscribe());
  }

  /** Whoever cancels a call hears no more of it. */
  private void cancel(JSONRPCNotification notification) {
    if (notification.params() instanceof Map<?, ?> named && named.get("requestId") != null) {
      Optional.ofNullable(running.get(named.get("requestId"))).ifPresent(Disposable::dispose);
    }
  }

  @Override
  public Mono<Void> sendMessage(JSONRPCMessage message) {
    return Mono.fromRunnable(() -> write(message));
  }

  /** That something is wrong with a line, whose id is not known. */
  private void refuse(int code, String message) {
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("jsonrpc", McpSchema.JSONRPC_VERSION);
    response.put("id", null);
    response.put("error", new JSONRPCError(code, message));
    write(response);
  }

  private void write(Object message) {
    try {
      byte[] line = (mapper.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8);
      synchronized (out) {
        out.write(line);
        out.flush();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public Mono<Void> notifyClients(String method, Object params) {
    return session.sendNotification(method, params);
  }

  @Override
  public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
    return mapper.convertValue(data, type);
  }

  @Override
  public List<String> protocolVersions() {
    return List.of(
        ProtocolVersions.MCP_2024_11_05,
        ProtocolVersions.MCP_2025_03_26,
        ProtocolVersions.MCP_2025_06_18,
        ProtocolVersions.MCP_2025_11_25);
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  @Override
  public void close() {}
}
