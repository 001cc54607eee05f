package org.sdgcities.benchmarks.axon4;

import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.sdgcities.benchmarks.load.Sample;

/// Hands bytes through, so that no time goes into making JSON: what is measured is the store.
final class StoredBytes implements Serializer {

  private static final SerializedType TYPE = new SimpleSerializedType("bench.ValuesEntered", "1");

  @Override
  public <T> SerializedObject<T> serialize(Object object, Class<T> expected) {
    byte[] bytes = object instanceof byte[] payload ? payload : Sample.metadata();
    return new SimpleSerializedObject<>(expected.cast(bytes), expected, TYPE);
  }

  @Override
  public <T> boolean canSerializeTo(Class<T> expected) {
    return expected == byte[].class;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the signature is Axon's
  public <S, T> T deserialize(SerializedObject<S> stored) {
    return (T) stored.getData();
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    return byte[].class;
  }

  @Override
  @SuppressWarnings("rawtypes") // the signature is Axon's
  public SerializedType typeForClass(Class type) {
    return TYPE;
  }

  @Override
  public Converter getConverter() {
    return new ChainingConverter();
  }
}
