package org.sdgcities.certification.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sdgcities.certification.platform.http.FormAgain.Choice;
import org.sdgcities.certification.platform.http.FormAgain.Field;
import org.sdgcities.certification.platform.http.FormAgain.Kind;
import org.sdgcities.kernel.Words;
import org.sdgcities.web.language.Sentences;
import org.sdgcities.web.problem.Problem;
import org.sdgcities.web.problem.Problem.FieldError;

/// Makes of a request that was not carried out the form that it came from, with everything that was
/// typed, and what is wrong beside it.
final class FormsAgain {

  private static final String FILE = "file";
  private static final int LONG = 60;

  private final Sentences sentences;
  private final FieldNames names;

  FormsAgain(Sentences sentences) {
    this.sentences = sentences;
    this.names = new FieldNames(sentences);
  }

  FormAgain of(HttpServletRequest request, Problem problem, Locale locale) {
    Class<?> body = BodyFields.bodyOf(request);
    List<FieldError> errors = new ArrayList<>(problem.errors());
    String fileError = take(errors, FILE, FILE);
    List<Field> fields = new ArrayList<>();
    for (Map.Entry<String, List<String>> sent : DenseRows.of(RequestReader.fields(request))) {
      if (!FormTree.OF_THE_FORM.contains(sent.getKey()) && !sent.getKey().equals(FILE)) {
        addAll(fields, sent.getKey(), sent.getValue(), errors, body, locale);
      }
    }
    if (body != null) {
      for (String tick : BodyFields.ticks(body)) {
        if (fields.stream().noneMatch(field -> field.name().equals(tick))) {
          fields.add(field(tick, "", take(errors, tick, tick), body, locale));
        }
      }
    }
    // Of what was not sent at all there is an empty field, so that it can be mended here.
    for (FieldError error : errors) {
      if (!error.field().isEmpty()) {
        fields.add(field(error.field(), "", error.message(), body, locale));
      }
    }
    String next = request.getParameter("next");
    return new FormAgain(
        request.getRequestURI(),
        Answers.isPageOfOurs(next) ? next : "/desk",
        key(request, problem),
        problem.type().equals("/problems/gone-on") ? null : request.getParameter("ifMatch"),
        String.valueOf(request.getContentType()).startsWith("multipart/"),
        fileError,
        fields);
  }

  /// A mended form is another request. Only where it is not known whether the first was recorded
  /// does its key go out again, lest it be recorded twice.
  private static String key(HttpServletRequest request, Problem problem) {
    String sent = request.getParameter("idempotencyKey");
    return sent != null && problem.type().equals("/problems/outcome-unknown")
        ? sent
        : UUID.randomUUID().toString();
  }

  private void addAll(
      List<Field> fields,
      String name,
      List<String> values,
      List<FieldError> errors,
      @Nullable Class<?> body,
      Locale locale) {
    int filled = 0;
    for (String value : values) {
      String item = name + "[" + filled + "]";
      if (!value.isBlank()) {
        filled++;
      }
      fields.add(field(name, value, take(errors, name, item), body, locale));
    }
  }

  /// @return the message for this field, for one entry of it, or for what it is a part of; each
  ///   message is given once
  private static @Nullable String take(List<FieldError> errors, String name, String item) {
    for (FieldError error : errors) {
      String wrong = error.field();
      boolean part =
          !wrong.isEmpty() && (name.startsWith(wrong + ".") || name.startsWith(wrong + "["));
      if (wrong.equals(name) || wrong.equals(item) || part) {
        errors.remove(error);
        return error.message();
      }
    }
    return null;
  }

  private Field field(
      String name, String value, @Nullable String error, @Nullable Class<?> body, Locale locale) {
    Class<?> type = body == null ? null : BodyFields.typeOf(body, name);
    // A text in several languages is begun in English.
    String full = type == Words.class ? name + ".en" : name;
    return new Field(
        full,
        names.of(full, locale),
        value,
        error,
        kind(type, value),
        type != null && type.isEnum() ? choices(type, locale) : List.of());
  }

  private static Kind kind(@Nullable Class<?> type, String value) {
    if (type != null && type.isEnum()) {
      return Kind.CHOICE;
    }
    if (type == boolean.class) {
      return Kind.TICK;
    }
    if (type == LocalDate.class && (value.isBlank() || isDay(value))) {
      return Kind.DAY;
    }
    return value.length() > LONG || value.contains("\n") ? Kind.LINES : Kind.LINE;
  }

  private static boolean isDay(String value) {
    try {
      return !LocalDate.parse(value).equals(LocalDate.MIN);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private List<Choice> choices(Class<?> type, Locale locale) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> (Enum<?>) constant)
        .map(code -> new Choice(code.name(), sentences.name(code, locale)))
        .toList();
  }
}
