package dev.khata.http.input;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.ReferenceTypeDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.ReferenceType;
import com.fasterxml.jackson.databind.type.TypeBindings;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.type.TypeModifier;
import dev.khata.domain.kernel.Patch;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Fields of partial updates. One that is left out keeps what there is. One that is null clears it
 * where it may be empty, that is in an {@code Patch<Optional<…>>}, and else keeps it too.
 */
final class PatchModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  @Override
  public void setupModule(SetupContext context) {
    super.setupModule(context);
    context.addTypeModifier(new AsReference());
    context.addDeserializers(new Readers());
  }

  private static final class AsReference extends TypeModifier {
    @Override
    public JavaType modifyType(
        JavaType type, Type declared, TypeBindings bindings, TypeFactory types) {
      return type.hasRawClass(Patch.class) && !type.isReferenceType()
          ? ReferenceType.upgradeFrom(type, type.containedTypeOrUnknown(0))
          : type;
    }
  }

  private static final class Readers extends Deserializers.Base {
    @Override
    public @Nullable JsonDeserializer<?> findReferenceDeserializer(
        ReferenceType type,
        DeserializationConfig config,
        BeanDescription bean,
        @Nullable TypeDeserializer typeReader,
        @Nullable JsonDeserializer<?> reader) {
      return type.hasRawClass(Patch.class) ? new Reader(type, typeReader, reader) : null;
    }
  }

  private static final class Reader extends ReferenceTypeDeserializer<Patch<?>> {
    private static final long serialVersionUID = 1L;

    Reader(
        JavaType type,
        @Nullable TypeDeserializer typeReader,
        @Nullable JsonDeserializer<?> reader) {
      super(type, null, typeReader, reader);
    }

    @Override
    protected Reader withResolved(
        @Nullable TypeDeserializer typeReader, @Nullable JsonDeserializer<?> reader) {
      return new Reader(_fullType, typeReader, reader);
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
      return Patch.keep();
    }

    @Override
    public Patch<?> getNullValue(DeserializationContext context) throws JsonMappingException {
      return referenceValue(_valueDeserializer.getNullValue(context));
    }

    @Override
    public Patch<?> referenceValue(@Nullable Object value) {
      return value == null ? Patch.keep() : Patch.to(value);
    }

    @Override
    public @Nullable Object getReferenced(Patch<?> edit) {
      return switch (edit) {
        case Patch.Keep<?>() -> null;
        case Patch.Put<?>(Object value) -> value;
      };
    }

    @Override
    public Patch<?> updateReference(Patch<?> edit, Object value) {
      return Patch.to(value);
    }
  }
}
