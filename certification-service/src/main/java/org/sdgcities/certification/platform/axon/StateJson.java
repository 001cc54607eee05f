package org.sdgcities.certification.platform.axon;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.sdgcities.certification.decision.Fold;
import org.sdgcities.eventstore.Snapshots;
import org.sdgcities.eventstore.axon.Snapshotting;
import org.sdgcities.eventstore.json.EventJson;
import org.sdgcities.kernel.Subject;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.impl.DefaultTypeResolverBuilder;

/// States as JSON, for snapshots. Where a state has one of several shapes, the class is named
/// beside it: snapshots are for this very build alone.
final class StateJson {

  static final JsonMapper MAPPER =
      EventJson.mapperBuilder()
          .setDefaultTyping(new Shapes())
          // What a state answers to questions (`isDraft`) is written too, and follows from the
          // rest.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private StateJson() {}

  static <I extends Subject, S> Snapshotting<I, S> snapshotting(
      Snapshots snapshots, Fold<I, S> fold) {
    return new Snapshotting<>(
        snapshots,
        Object::toString,
        MAPPER::writeValueAsBytes,
        bytes -> MAPPER.readValue(bytes, fold.state()));
  }

  /// Names the class of what is declared as a sealed interface, and lets in our own classes only.
  private static final class Shapes extends DefaultTypeResolverBuilder {

    @java.io.Serial private static final long serialVersionUID = 1L;

    private Shapes() {
      super(
          BasicPolymorphicTypeValidator.builder().allowIfSubType("org.sdgcities.").build(),
          DefaultTyping.NON_FINAL,
          JsonTypeInfo.As.WRAPPER_ARRAY);
    }

    @Override
    public boolean useForType(JavaType type) {
      return type.getRawClass().isSealed();
    }
  }
}
