package org.sdgcities.certification.evidence;

import java.util.regex.Pattern;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.Shape;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.evidence.EvidenceKind;

/// What can be asked about files.
public sealed interface EvidenceCommand extends org.sdgcities.certification.decision.Command {

  StepRef step();

  @Override
  default String routingKey() {
    return step().city().value();
  }

  @Override
  default Subject subject() {
    return step();
  }

  /// Adds a file to a step, once its bytes have been stored.
  ///
  /// @param sha256 of the file's bytes
  /// @param size in bytes
  /// @param mediaType such as `text/csv`, without parameters
  /// @param language of the content, by ISO 639
  /// @param licence under which others may use it, or null
  @Command(namespace = "sdg", name = "AddEvidence")
  record AddEvidence(
      StepRef step,
      EvidenceKind kind,
      String title,
      Sha256 sha256,
      long size,
      String mediaType,
      String language,
      @Nullable String licence)
      implements EvidenceCommand {

    /// A name of RFC 6838, section 4.2.
    private static final String NAME = "[a-z0-9][a-z0-9!#$&^_.+-]{0,126}";

    private static final Pattern MEDIA_TYPE = Pattern.compile(NAME + "/" + NAME);

    public AddEvidence {
      title = Shape.text(title, 300);
      if (size < 1) {
        throw new InvalidValue("file.empty");
      }
      if (!MEDIA_TYPE.matcher(mediaType).matches()) {
        throw new InvalidValue("mediaType", mediaType);
      }
      language = Words.language(language);
      licence = licence == null ? null : Shape.text(licence, 200);
    }
  }
}
