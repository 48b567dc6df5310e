package org.mixcost.serve;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapperSupplier;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpAsyncServer;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mixcost.issue.OptionalLibrary;
import org.mixcost.issue.Suggestion;

/**
 * Offers tools by the Model Context Protocol, over a pair of streams.
 *
 * @param version of who offers them
 * @param instructions what a client is told of all of them
 * @param timeout of a call, after which it is cancelled
 * @param mostCharacters of a message, which is a line
 */
public record StdioServer(
    List<Tool> tools, String version, String instructions, Duration timeout, int mostCharacters) {
  public StdioServer {
    tools = List.copyOf(tools);
  }

  /**
   * Answers until there is no more input, and comes back when all that was requested is answered and no thread is left.
   *
   * @param out gets messages of the protocol and nothing else
   * @throws IOException if the input cannot be read
   */
  public void run(InputStream in, OutputStream out) throws IOException {
    OptionalLibrary.require(
        "tools for agents", OptionalLibrary.MCP_CORE, OptionalLibrary.MCP_JSON_JACKSON3);
    McpJsonMapper mapper = new JacksonMcpJsonMapperSupplier().get();
    LineTransport transport = new LineTransport(mapper, out, this::refusal);
    try (Calls calls = new Calls(timeout)) {
      McpAsyncServer server = server(mapper, transport, calls);
      transport.serve(new LineReader(in, mostCharacters));
      server.close();
    }
  }

  private McpAsyncServer server(McpJsonMapper mapper, LineTransport transport, Calls calls) {
    return McpServer.async(transport)
        .jsonMapper(mapper)
        .jsonSchemaValidator((schema, any) -> ValidationResponse.asValid("")) // tools check theirs
        .validateToolInputs(false)
        .serverInfo("mixcost", version)
        .instructions(instructions)
        .capabilities(ServerCapabilities.builder().tools(false).build())
        .tools(tools.stream().map(calls::of).toList())
        .build();
  }

  /** What is wrong with a call before its tool hears of it. */
  private Optional<JSONRPCError> refusal(JSONRPCRequest request) {
    return request.method().equals(McpSchema.METHOD_TOOLS_CALL)
        ? fault(request.params()).map(fault -> new JSONRPCError(ErrorCodes.INVALID_PARAMS, fault))
        : Optional.empty();
  }

  private Optional<String> fault(Object params) {
    if (!(params instanceof Map<?, ?> named) || !(named.get("name") instanceof String name)) {
      return Optional.of("a call has the name of a tool");
    }
    List<String> names = tools.stream().map(Tool::name).toList();
    if (!names.contains(name)) {
      return Optional.of("no tool '" + name + "'" + Suggestion.didYouMean(name, names));
    }
    Object arguments = named.get("arguments");
    return arguments == null || arguments instanceof Map
        ? Optional.empty()
        : Optional.of("the arguments of a call are an object");
  }
}
