package org.sdgcities.certification.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sdgcities.web.language.Sentences;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;

/// Every field that a form can have has a name for people.
class FieldNamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"certification", "certification_fr"})
  void every_field_of_every_body_has_a_name(String bundle) {
    Set<String> fields = new TreeSet<>();
    for (Class<?> body : bodies()) {
      collect(body, fields, new HashSet<>());
    }
    assertThat(bodies()).as("bodies that were looked at").hasSizeGreaterThan(50);
    assertThat(nameless(fields, bundle)).isEmpty();
  }

  record Unnamed(String nobodyNamedThis, List<Inner> women) {}

  record Inner(int norThis) {}

  @Test
  void a_field_without_a_name_would_be_found() {
    Set<String> fields = new TreeSet<>();
    collect(Unnamed.class, fields, new HashSet<>());
    assertThat(nameless(fields, "certification")).containsExactly("nobodyNamedThis", "norThis");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | names.en                   | Names: English
          fr | names.sw                   | Noms : swahili
          en | participants.WOMEN         | Participants: Women
          fr | participants.OLDER_PERSONS | Participants : Personnes âgées
          en | sources[1].amount.currency | Sources 2: Currency
          en | objectives[0]              | Objectives 1
          en | coordinates.latitude       | Latitude
          en | answers.1b                 | Answers: 1b
          en | something                  | something
          """)
  void a_field_is_called_as_people_call_it(String language, String path, String name) {
    assertThat(names().of(path, Locale.forLanguageTag(language))).isEqualTo(name);
  }

  private static FieldNames names() {
    ReloadableResourceBundleMessageSource bundles = new ReloadableResourceBundleMessageSource();
    bundles.setDefaultEncoding("UTF-8");
    bundles.setFallbackToSystemLocale(false);
    bundles.setBasenames("classpath:messages/certification", "classpath:messages/web");
    return new FieldNames(new Sentences(bundles));
  }

  private static Set<String> nameless(Set<String> fields, String bundle) {
    Properties words = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                FieldNamesTest.class.getResourceAsStream("/messages/" + bundle + ".properties")),
            StandardCharsets.UTF_8)) {
      words.load(reader);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Set<String> nameless = new TreeSet<>(fields);
    nameless.removeIf(field -> words.containsKey("field." + field));
    return nameless;
  }

  private static List<Class<?>> bodies() {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
    return scan.findCandidateComponents("org.sdgcities.certification").stream()
        .map(found -> load(found.getBeanClassName()))
        .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
        .flatMap(method -> Arrays.stream(method.getParameters()))
        .filter(parameter -> parameter.isAnnotationPresent(Body.class))
        .<Class<?>>map(Parameter::getType)
        .toList();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void collect(Type type, Set<String> fields, Set<Type> seen) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      collect(arguments[arguments.length - 1], fields, seen);
    } else if (type instanceof Class<?> record && record.isRecord() && seen.add(record)) {
      RecordComponent[] components = record.getRecordComponents();
      boolean bare = components.length == 1 && components[0].getName().equals("value");
      for (RecordComponent component : components) {
        if (!bare) {
          fields.add(component.getName());
        }
        collect(component.getGenericType(), fields, seen);
      }
    }
  }
}
