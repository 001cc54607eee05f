package org.sdgcities.web.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Something that went wrong, as RFC 9457 describes it.
///
/// @param type a stable address of the kind of problem, below `/problems/`; leads to its
///   explanation
/// @param title what kind it is, in the user's language
/// @param detail what happened here, in the user's language
/// @param rule id of the rule that was in the way, or null
/// @param errors what is wrong with single fields; empty if it is not about fields
/// @param retryAfter seconds after which trying again makes sense, or null
public record Problem(
    String type,
    HttpStatus status,
    String title,
    String detail,
    @Nullable String rule,
    List<FieldError> errors,
    @Nullable Integer retryAfter) {

  public Problem {
    errors = List.copyOf(errors);
  }

  /// @param field path of the field, such as `sources[0].amount.currency`
  /// @param message what is wrong with it, in the user's language
  public record FieldError(String field, String message) {}
}
