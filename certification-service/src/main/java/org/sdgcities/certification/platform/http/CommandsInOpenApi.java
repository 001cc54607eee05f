package org.sdgcities.certification.platform.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sdgcities.certification.decision.Command;
import org.sdgcities.web.page.ApiDescription;
import org.sdgcities.web.page.RecordSchema;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Describes the commands in the OpenAPI document: their bodies, headers and answers. What it says
/// of bodies comes from the same records that bodies are read into.
final class CommandsInOpenApi implements GlobalOpenApiCustomizer {

  private static final Pattern NAME_IN_PATH = Pattern.compile("\\{(\\w+)}");
  private static final Map<String, String> NO =
      new TreeMap<>(
          Map.of(
              "401", "Nobody is signed in.",
              "403", "The rules do not let this person do it.",
              "404", "There is nothing of that name.",
              "409", "A rule says no as things stand.",
              "412", "The history has gone on since the position named by If-Match.",
              "422", "Fields are wrong, each is listed; or the key belongs to another request.",
              "429", "Too many commands in a minute.",
              "503", "Not now; nothing was recorded, or a repetition with the same key tells."));

  private final RequestMappingHandlerMapping mapping;

  CommandsInOpenApi(RequestMappingHandlerMapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public void customise(OpenAPI api) {
    mapping
        .getHandlerMethods()
        .forEach((info, method) ->
            bodyOf(method)
                .ifPresent(body ->
                    info.getPatternValues()
                        .forEach(path -> describe(api, path, method, body.getParameterType()))));
    // What springdoc found by itself is not what is read and written.
    api.getComponents().getSchemas().keySet().retainAll(Set.of(ApiDescription.PROBLEM));
  }

  private static Optional<MethodParameter> bodyOf(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(Body.class))
        .findFirst();
  }

  private static void describe(OpenAPI api, String path, HandlerMethod method, Class<?> body) {
    PathItem item = api.getPaths().get(path);
    if (item == null || item.getPost() == null) {
      return;
    }
    Operation operation = item.getPost();
    Set<String> names = namesIn(path);
    String feature = method.getBeanType().getPackageName().replaceFirst(".*\\.", "");
    operation.setTags(List.of(feature));
    operation.setOperationId(
        Command.class.isAssignableFrom(body)
            ? body.getSimpleName()
            : feature + "." + method.getMethod().getName());
    operation.setSummary(words(operation.getOperationId()));
    operation.setSecurity(ApiDescription.signedIn());
    operation.setParameters(null);
    names.forEach(name -> operation.addParametersItem(inPath(name)));
    operation.addParametersItem(
        header(
            "Idempotency-Key",
            "The same key with the same body is carried out once; the first answer is given again."));
    operation.addParametersItem(
        header(
            "If-Match",
            "A position: the command is refused if its subject's history goes beyond."));
    operation.setRequestBody(
        new RequestBody()
            .required(true)
            .content(
                content(
                    RecordSchema.of(
                        body,
                        component ->
                            names.contains(component.getName())
                                || PathNames.idOf(component.getType(), PathNames.all(names))
                                    != null),
                    method)));
    operation.setResponses(answers());
  }

  /// `SubmitStep` and `people.register` as a person would say it.
  private static String words(String name) {
    String spaced = name.replaceAll("(?<=[a-z])([A-Z])", " $1").replaceFirst("^[a-z]+\\.", "");
    return Character.toUpperCase(spaced.charAt(0))
        + spaced.substring(1).toLowerCase(java.util.Locale.ROOT);
  }

  private static Set<String> namesIn(String path) {
    Set<String> names = new LinkedHashSet<>();
    NAME_IN_PATH.matcher(path).results().map(MatchResult::group).forEach(names::add);
    return new LinkedHashSet<>(
        names.stream().map(name -> name.substring(1, name.length() - 1)).toList());
  }

  private static Parameter inPath(String name) {
    return new Parameter().in("path").name(name).required(true).schema(new StringSchema());
  }

  private static Parameter header(String name, String description) {
    return new Parameter()
        .in("header")
        .name(name)
        .description(description)
        .schema(new StringSchema());
  }

  private static Content content(Schema<?> body, HandlerMethod method) {
    boolean withFile =
        Arrays.stream(method.getMethodParameters())
            .anyMatch(parameter -> parameter.getParameterType() == MultipartFile.class);
    if (withFile) {
      body.addProperty("file", new BinarySchema());
      return new Content().addMediaType("multipart/form-data", new MediaType().schema(body));
    }
    return new Content()
        .addMediaType("application/json", new MediaType().schema(body))
        .addMediaType("application/x-www-form-urlencoded", new MediaType().schema(body));
  }

  private static ApiResponses answers() {
    ApiResponses answers = new ApiResponses();
    ObjectSchema happened = new ObjectSchema();
    happened.addProperty("position", new IntegerSchema().format("int64"));
    happened.addProperty(
        "events", new io.swagger.v3.oas.models.media.ArraySchema().items(new ObjectSchema()));
    answers.addApiResponse(
        "200",
        new ApiResponse()
            .description("Recorded; the header Log-Position says where.")
            .content(
                new Content().addMediaType("application/json", new MediaType().schema(happened))));
    answers.addApiResponse(
        "303", new ApiResponse().description("A form was recorded; on to the next page."));
    NO.forEach((status, why) -> answers.addApiResponse(status, ApiDescription.problem(why)));
    return answers;
  }
}
