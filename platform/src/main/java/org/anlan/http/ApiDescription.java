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
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the description of the interface (`/v3/api-docs`) says of every door: changes carry a command id, refusals are problems.
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Command.class);
    SpringDocUtils.getConfig().addHiddenRestControllers(ErrorDoor.class);
  }

  @Bean
  OpenApiCustomizer everyDoor() {
    return api -> {
      api.info(new Info().title("Anlan 安澜").version("1"));
      if (api.getComponents() == null) api.components(new Components());
      api.getComponents().addSchemas("Problem", problem());
      describe(api);
    };
  }

  private static void describe(OpenAPI api) {
    api.getPaths()
        .values()
        .forEach(path -> path.readOperationsMap().forEach(ApiDescription::describe));
  }

  private static void describe(HttpMethod method, Operation door) {
    door.getResponses().addApiResponse("default", refusal());
    if (!SAFE.contains(method)) door.addParametersItem(command());
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
