package org.sdgcities.certification.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.certification.evidence.EvidenceCommand.AddEvidence;
import org.sdgcities.certification.evidence.EvidenceFiles.File;
import org.sdgcities.certification.evidence.EvidenceStore.Stored;
import org.sdgcities.certification.platform.http.Answers;
import org.sdgcities.certification.platform.http.Asking;
import org.sdgcities.certification.platform.http.BadInput;
import org.sdgcities.certification.platform.http.Body;
import org.sdgcities.certification.platform.http.BodyTooLarge;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.evidence.EvidenceKind;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Files over HTTP. They go straight to the store, and come back as downloads that a browser never
/// runs.
@RestController
final class EvidenceController {

  /// Kinds of files that are handed out under their own name; any other is just bytes.
  private static final Set<String> HARMLESS =
      Set.of("application/pdf", "text/csv", "text/plain", "image/png", "image/jpeg");

  private final Answers answers;
  private final EvidenceAccess access;
  private final EvidenceStore store;

  EvidenceController(Answers answers, EvidenceAccess access, EvidenceStore store) {
    this.answers = answers;
    this.access = access;
    this.store = store;
  }

  record NewFile(
      StepRef step, EvidenceKind kind, String title, String language, @Nullable String licence) {}

  @PostMapping("/cities/{city}/cycles/{cycle}/steps/{step}/evidence")
  ResponseEntity<Object> add(
      @Body NewFile body,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      Asking asking,
      HttpServletRequest request)
      throws IOException {
    if (file == null || file.isEmpty()) {
      throw new BadInput("file", "file.empty");
    }
    // Nothing is stored for somebody who may not add it.
    Stored stored = access.mayAdd(asking.person(), body.step()) ? stored(file) : identified(file);
    AddEvidence command =
        new AddEvidence(
            body.step(),
            body.kind(),
            body.title(),
            stored.sha256(),
            stored.size(),
            mediaType(file),
            body.language(),
            body.licence());
    return answers.to(command, stored.sha256(), asking, request);
  }

  /// Not stored: the desk refuses it, or finds that it was added before under the same key.
  private static Stored identified(MultipartFile file) throws IOException {
    try (DigestInputStream bytes = new DigestInputStream(file.getInputStream(), Sha256.digest())) {
      long size = bytes.transferTo(OutputStream.nullOutputStream());
      return new Stored(Sha256.of(bytes.getMessageDigest().digest()), size);
    }
  }

  private Stored stored(MultipartFile file) throws IOException {
    try (InputStream bytes = file.getInputStream()) {
      return store.store(bytes);
    } catch (FileTooLarge e) {
      throw new BodyTooLarge(e.limit());
    }
  }

  private static String mediaType(MultipartFile file) {
    String type = file.getContentType();
    return type == null
        ? MediaType.APPLICATION_OCTET_STREAM_VALUE
        : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  @GetMapping("/evidence/{city}/{cycle}/{step}/{number}")
  ResponseEntity<InputStreamResource> download(
      @PathVariable String city,
      @PathVariable String cycle,
      @PathVariable String step,
      @PathVariable int number,
      Asking asking)
      throws IOException {
    StepRef ref = new StepRef(city + "/" + cycle + "/" + step);
    File file = access.find(asking.person(), ref, number);
    InputStream bytes =
        store.open(file.sha256()).orElseThrow(() -> new Refused(EvidenceRule.FILE_UNKNOWN, number));
    return ResponseEntity.ok()
        .contentType(
            MediaType.parseMediaType(
                HARMLESS.contains(file.mediaType())
                    ? file.mediaType()
                    : MediaType.APPLICATION_OCTET_STREAM_VALUE))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file))
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(new InputStreamResource(bytes));
  }

  private static String attachment(File file) {
    return ContentDisposition.attachment()
        .filename(file.title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " "), StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
