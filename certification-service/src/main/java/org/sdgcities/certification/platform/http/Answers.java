package org.sdgcities.certification.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sdgcities.certification.decision.Command;
import org.sdgcities.certification.platform.axon.CommandDesk;
import org.sdgcities.certification.platform.axon.Happened;
import org.sdgcities.certification.platform.axon.SentBy;
import org.sdgcities.eventstore.axon.DeclaredEvents;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.web.page.Browser;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Contract;
import org.springframework.web.util.UriComponentsBuilder;

/// Hands commands in and answers: a program learns what happened, a browser is led to the page that
/// shows it.
public final class Answers {

  private final CommandDesk desk;

  public Answers(CommandDesk desk) {
    this.desk = desk;
  }

  /// Carries out the command that the request asked for.
  public ResponseEntity<Object> to(Command command, Asking asking, HttpServletRequest request) {
    return to(send(command, asking, request), request);
  }

  /// Carries out without answering yet.
  public Happened send(Command command, Asking asking, HttpServletRequest request) {
    return desk.send(command, asking.sentBy(RequestReader.fingerprintOf(request)));
  }

  /// Carries out a command that came with a file: the file is part of what the request says.
  public ResponseEntity<Object> to(
      Command command, Sha256 file, Asking asking, HttpServletRequest request) {
    Sha256 said = RequestReader.fingerprintOf(request);
    SentBy by = asking.sentBy(Sha256.over(said, file));
    return to(desk.send(command, by), request);
  }

  public ResponseEntity<Object> to(Happened happened, HttpServletRequest request) {
    return RequestReader.isForm(request) && Browser.asks(request)
        ? onwards(happened, request)
        : document(happened);
  }

  private static ResponseEntity<Object> onwards(Happened happened, HttpServletRequest request) {
    String next = request.getParameter("next");
    if (!isPageOfOurs(next)) {
      next = "/desk";
    }
    String location =
        UriComponentsBuilder.fromUriString(next)
            .replaceQueryParam("at", happened.last())
            .build()
            .toUriString();
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, location)
        .header("Log-Position", Long.toString(happened.last()))
        .build();
  }

  /// Nobody is ever led to another place.
  @Contract("null -> false")
  static boolean isPageOfOurs(@Nullable String address) {
    return address != null && address.matches("/(?!/)[^\\\\]*");
  }

  private static ResponseEntity<Object> document(Happened happened) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .header("Log-Position", Long.toString(happened.last()))
            .eTag(Long.toString(happened.last()));
    if (happened.repeated()) {
      answer.header("Idempotency-Replayed", "true");
    }
    return answer.body(Map.of("position", happened.last(), "events", told(happened)));
  }

  private static List<Map<String, Object>> told(Happened happened) {
    List<Map<String, Object>> events = new ArrayList<>();
    long position = happened.first();
    for (Event event : happened.events()) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("position", position++);
      told.put("type", DeclaredEvents.nameOf(event.getClass()));
      told.put("version", DeclaredEvents.versionOf(event.getClass()));
      told.put("data", event);
      events.add(told);
    }
    return events;
  }
}
