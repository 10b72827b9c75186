package org.anlan.http;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The shapes in the description of the interface. Each is named after its module and record, since many modules have a
/// `UnitView`; and what a record does not declare `@Nullable` is always there, as [GivenForms] sees to for what comes in.
@Component
class ApiShapes implements ModelConverter {

  private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) return null;
    var shape = Json.mapper().constructType(type.getType()).getRawClass();
    if (isOfAnything(shape))
      return ofAnything(shape, chain.next().resolve(type, context, chain), context);
    if (!isOurs(shape)) return chain.next().resolve(type, context, chain);
    var name = name(shape);
    type.setName(name);
    var schema = chain.next().resolve(type, context, chain);
    complete(context.getDefinedModels().get(name), shape);
    return schema;
  }

  /// A record of other shapes, such as a [Page]; the library names it after both.
  private static boolean isOfAnything(Class<?> shape) {
    return shape.isRecord() && shape.getTypeParameters().length > 0;
  }

  private static @Nullable Schema<?> ofAnything(
      Class<?> shape, @Nullable Schema<?> schema, ModelConverterContext context) {
    var reference = schema == null ? null : schema.get$ref();
    if (reference != null) {
      var name = reference.substring(reference.lastIndexOf('/') + 1);
      complete(context.getDefinedModels().get(name), shape);
    }
    return schema;
  }

  private static boolean isOurs(Class<?> shape) {
    return shape.isRecord() && shape.getTypeParameters().length == 0;
  }

  private String name(Class<?> shape) {
    var module = shape.getPackageName().split("\\.", 4)[2];
    var name =
        Character.toUpperCase(module.charAt(0)) + module.substring(1) + shape.getSimpleName();
    var other = named.putIfAbsent(name, shape);
    if (other == null || other == shape) return name;
    throw new IllegalStateException(
        "%s and %s would both be called %s in the description of the interface; rename one."
            .formatted(other, shape, name));
  }

  private static void complete(@Nullable Schema<?> schema, Class<?> shape) {
    if (schema == null) return;
    schema.setRequired(
        Arrays.stream(shape.getRecordComponents())
            .filter(part -> !part.getAnnotatedType().isAnnotationPresent(Nullable.class))
            .map(RecordComponent::getName)
            .toList());
  }
}
