package org.anlan.http;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// Refuses a form that leaves out what its record says must be there, before a door sees it: every part of the record that is
/// not `@Nullable`, in the records and lists inside it too. The refusal names the place, such as `place` or `photos[2].id`.
@RestControllerAdvice
class GivenForms extends RequestBodyAdviceAdapter {

  @Override
  public boolean supports(
      MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
    return parameter.getParameterType().isRecord();
  }

  @Override
  public Object afterBodyRead(
      Object body,
      HttpInputMessage message,
      MethodParameter parameter,
      Type type,
      Class<? extends HttpMessageConverter<?>> converter) {
    check((Record) body, "");
    return body;
  }

  private static void check(Record form, String path) {
    for (var part : form.getClass().getRecordComponents())
      check(read(part, form), part.getAnnotatedType(), path + part.getName());
  }

  private static void check(@Nullable Object value, AnnotatedType type, String path) {
    switch (value) {
      case null -> {
        if (!type.isAnnotationPresent(Nullable.class)) throw Refusals.missing(path);
      }
      case Record inner -> check(inner, path + ".");
      case List<?> list -> checkAll(list, path);
      default -> {}
    }
  }

  private static void checkAll(List<?> list, String path) {
    for (var i = 0; i < list.size(); i++) {
      var place = path + "[" + i + "]";
      var value = list.get(i);
      if (value == null) throw Refusals.missing(place);
      if (value instanceof Record inner) check(inner, place + ".");
    }
  }

  private static @Nullable Object read(RecordComponent part, Record form) {
    try {
      var accessor = part.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(form);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A record's part can always be read.", e);
    }
  }
}
