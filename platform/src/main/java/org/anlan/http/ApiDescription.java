package org.anlan.http;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// What the description of the interface (`/v3/api-docs`) says of every door: changes carry a command id, refusals are problems.
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final List<String> OURS = List.of("/api/", "/ledger/");
  private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Command.class);
    SpringDocUtils.getConfig().addHiddenRestControllers(ErrorDoor.class);
    SpringDocUtils.getConfig().replaceWithClass(SseEmitter.class, String.class);
    SpringDocUtils.getConfig().replaceWithClass(ZoneId.class, String.class);
  }

  @Bean
  OpenApiCustomizer everyDoor() {
    return api -> {
      api.info(new Info().title("Anlan 安澜").version("1"));
      api.servers(List.of(new Server().url("/")));
      if (api.getComponents() == null) api.components(new Components());
      api.getComponents().addSchemas("Problem", problem());
      describe(api);
      tellApart(api);
    };
  }

  /// A door and its method name it, so that a new door renames no other.
  @Bean
  OperationCustomizer namedAfterItsDoor() {
    return (operation, method) ->
        operation.operationId(
            method.getBeanType().getSimpleName() + "." + method.getMethod().getName());
  }

  /// A door with several addresses is one operation for each.
  private static void tellApart(OpenAPI api) {
    var seen = new HashSet<String>();
    new TreeMap<>(api.getPaths())
        .forEach((address, path) ->
            path.readOperations()
                .forEach(door -> {
                  if (!seen.add(door.getOperationId()))
                    door.setOperationId(door.getOperationId() + address.replaceAll("\\W", "_"));
                }));
  }

  private static void describe(OpenAPI api) {
    api.getPaths()
        .forEach((address, path) ->
            path.readOperationsMap().forEach((method, door) -> describe(address, method, door)));
  }

  /// Other doors follow the standards of others, in their commands and refusals as well.
  private static void describe(String address, HttpMethod method, Operation door) {
    if (door.getParameters() != null) door.getParameters().forEach(ApiDescription::asText);
    if (OURS.stream().noneMatch(address::startsWith)) return;
    door.getResponses().addApiResponse("default", refusal());
    if (!SAFE.contains(method)) door.addParametersItem(command());
  }

  /// What stands in an address is text, also where a door takes it as a value of its own, such as a case's number.
  private static void asText(Parameter parameter) {
    var schema = parameter.getSchema();
    if (schema == null || schema.get$ref() != null) parameter.schema(new StringSchema());
  }

  private static HeaderParameter command() {
    var parameter = new HeaderParameter();
    parameter
        .name(Command.HEADER)
        .required(true)
        .description("A fresh UUID per act; the same one again gets the same answer.")
        .schema(new StringSchema().format("uuid"));
    return parameter;
  }

  private static ApiResponse refusal() {
    var problem = new Schema<Object>().$ref("#/components/schemas/Problem");
    return new ApiResponse()
        .description("Refused, in the language of Accept-Language (RFC 9457).")
        .content(
            new Content()
                .addMediaType("application/problem+json", new MediaType().schema(problem)));
  }

  private static Schema<?> problem() {
    var problem = new ObjectSchema();
    problem.addProperty("type", new StringSchema().format("uri"));
    problem.addProperty("title", new StringSchema());
    problem.addProperty("status", new IntegerSchema());
    problem.addProperty("detail", new StringSchema());
    problem.addProperty("field", new StringSchema());
    problem.setRequired(List.of("type", "title", "status"));
    problem.setAdditionalProperties(true);
    return problem;
  }
}
