package org.sdgcities.certification.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

/// Hands controllers their {@link Body}.
final class BodyResolver implements HandlerMethodArgumentResolver {

  private final RequestReader reader;

  BodyResolver(JsonMapper json) {
    this.reader = new RequestReader(json);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.hasParameterAnnotation(Body.class);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders)
      throws Exception {
    return reader.read(
        parameter.getParameterType(),
        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
  }
}
