package org.sdgcities.eventstore.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serial;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/// The JSON of events and commands: records as they are declared, in the order of their components.
/// A record of one component called `value` is written as that value alone, so that ids are bare
/// strings. What is absent is left out; what is not known is refused; numbers keep their digits.
public final class EventJson {

  /// Deeper nesting than this is refused.
  public static final int MAX_DEPTH = 32;

  private EventJson() {}

  /// @return a mapper, to be shared: it is thread-safe and costly to make
  public static JsonMapper mapper() {
    return mapperBuilder().build();
  }

  /// @return the settings, to be added to
  public static JsonMapper.Builder mapperBuilder() {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(40)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    return JsonMapper.builder(factory)
        .annotationIntrospector(new BareValues())
        .changeDefaultPropertyInclusion(
            included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
  }

  /// Treats `record Id(String value)` as if its accessor were marked as the JSON value and its
  /// constructor as delegating.
  private static final class BareValues extends JacksonAnnotationIntrospector {

    @Serial private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
      if (annotated instanceof AnnotatedMethod method
          && method.getName().equals("value")
          && method.getParameterCount() == 0
          && isBare(method.getDeclaringClass())) {
        return true;
      }
      return super.hasAsValue(config, annotated);
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(
        MapperConfig<?> config, Annotated annotated) {
      if (annotated instanceof AnnotatedConstructor constructor
          && constructor.getParameterCount() == 1
          && isBare(constructor.getDeclaringClass())) {
        return JsonCreator.Mode.DELEGATING;
      }
      return super.findCreatorAnnotation(config, annotated);
    }

    /// What is not marked as nullable must be there.
    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
      if (member instanceof AnnotatedParameter parameter
          && parameter.getDeclaringClass().isRecord()
          && parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor) {
        return !constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(
            Nullable.class);
      }
      return super.hasRequiredMarker(config, member);
    }

    private static boolean isBare(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      return components != null
          && components.length == 1
          && components[0].getName().equals("value");
    }
  }
}
