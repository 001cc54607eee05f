package org.sdgcities.query.platform;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import org.sdgcities.web.page.ApiDescription;
import org.sdgcities.web.page.RecordSchema;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Describes the pages in the OpenAPI document: each is HTML for people and JSON for programs, and
/// the JSON is the record that the page shows.
final class PagesInOpenApi implements GlobalOpenApiCustomizer {

  /// Rooms whose pages are for everybody.
  private static final List<String> PUBLIC = List.of("register", "catalogue");

  private final RequestMappingHandlerMapping mapping;

  PagesInOpenApi(RequestMappingHandlerMapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public void customise(OpenAPI api) {
    mapping
        .getHandlerMethods()
        .forEach((info, method) -> {
          Shows shows = method.getMethodAnnotation(Shows.class);
          if (shows != null) {
            info.getPatternValues().forEach(pattern -> describe(api, pattern, method, shows));
          }
        });
  }

  private static void describe(OpenAPI api, String pattern, HandlerMethod method, Shows shows) {
    // A variable may be bounded by a pattern, which is ours to know.
    String path = pattern.replaceAll(":[^/]*}(?=/|$)", "}");
    String room = method.getBeanType().getPackageName().replaceFirst(".*\\.", "");
    Operation operation =
        new Operation()
            .addTagsItem(room)
            .operationId(
                room + "." + shows.value().getSimpleName() + "." + method.getMethod().getName())
            .summary("Page " + path)
            .responses(answers(shows.value()));
    for (MethodParameter parameter : method.getMethodParameters()) {
      describe(operation, parameter);
    }
    operation.addParametersItem(
        new Parameter()
            .in("query")
            .name(FreshnessInterceptor.PARAMETER)
            .description("A position: the answer waits, two seconds at most, until it knows it.")
            .schema(new IntegerSchema().format("int64")));
    if (!PUBLIC.contains(room)) {
      operation.setSecurity(ApiDescription.signedIn());
    }
    PathItem item = api.getPaths().getOrDefault(path, new PathItem());
    item.setGet(operation);
    api.getPaths().addPathItem(path, item);
  }

  private static void describe(Operation operation, MethodParameter parameter) {
    parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
    boolean inPath = parameter.hasParameterAnnotation(PathVariable.class);
    RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
    if (!inPath && asked == null) {
      return;
    }
    String name =
        asked != null && !asked.name().isEmpty()
            ? asked.name()
            : String.valueOf(parameter.getParameterName());
    if (!name.equals(FreshnessInterceptor.PARAMETER)) {
      operation.addParametersItem(
          new Parameter()
              .in(inPath ? "path" : "query")
              .name(name)
              .required(inPath)
              .schema(schemaOf(parameter.getParameterType())));
    }
  }

  private static Schema<?> schemaOf(Class<?> type) {
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return new IntegerSchema();
    }
    return type == boolean.class ? new BooleanSchema() : new StringSchema();
  }

  private static ApiResponses answers(Class<?> shown) {
    return new ApiResponses()
        .addApiResponse(
            "200",
            new ApiResponse()
                .description("What is known now.")
                .content(
                    new Content()
                        .addMediaType(
                            "application/json", new MediaType().schema(RecordSchema.of(shown)))
                        .addMediaType("text/html", new MediaType().schema(new StringSchema()))))
        .addApiResponse("401", ApiDescription.problem("Nobody is signed in."))
        .addApiResponse("403", ApiDescription.problem("This is not for this person."))
        .addApiResponse("404", ApiDescription.problem("There is nothing of that name."))
        .addApiResponse("429", ApiDescription.problem("Too many requests in a minute."))
        .addApiResponse("503", ApiDescription.problem("Not now."));
  }
}
