package org.sdgcities.standalone.demo.client;

import org.sdgcities.standalone.demo.acts.Attachment;

/// A form with a file, as RFC 7578 has it; all of it is text.
final class MultipartForm {

  /// No text of the story contains it.
  private static final String BOUNDARY = "----demonstration-form";

  private static final String LINE = "\r\n";

  private final StringBuilder parts = new StringBuilder();

  void field(String name, String value) {
    begin(name, "");
    parts.append(LINE).append(value).append(LINE);
  }

  void file(String name, Attachment file) {
    begin(name, "; filename=\"" + file.name() + "\"");
    parts.append("Content-Type: ").append(file.mediaType()).append(LINE);
    parts.append(LINE).append(file.content()).append(LINE);
  }

  private void begin(String name, String more) {
    parts
        .append("--")
        .append(BOUNDARY)
        .append(LINE)
        .append("Content-Disposition: form-data; name=\"")
        .append(name)
        .append('"')
        .append(more)
        .append(LINE);
  }

  String mediaType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  String text() {
    return parts + "--" + BOUNDARY + "--" + LINE;
  }
}
