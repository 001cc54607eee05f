package org.sdgcities.certification.people;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.certification.people.PeopleCommand.DeclareInterest;
import org.sdgcities.certification.people.PeopleCommand.ErasePerson;
import org.sdgcities.certification.people.PeopleCommand.RegisterOrganisation;
import org.sdgcities.certification.people.PeopleCommand.RegisterPerson;
import org.sdgcities.certification.platform.axon.Happened;
import org.sdgcities.certification.platform.http.Answers;
import org.sdgcities.certification.platform.http.Asking;
import org.sdgcities.certification.platform.http.BadInput;
import org.sdgcities.certification.platform.http.Body;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Shape;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.people.OrganisationId;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.web.directory.Directory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// People and organisations over HTTP. Names and addresses go into the directory, ids into the log.
@RestController
final class PeopleController {

  private final Answers answers;
  private final Directory directory;

  PeopleController(Answers answers, Directory directory) {
    this.answers = answers;
    this.directory = directory;
  }

  @PostMapping("/organisations")
  ResponseEntity<Object> register(
      @Body RegisterOrganisation command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  /// @param mail by which the person is recognised at the first sign-in
  /// @param language to be addressed in
  record NewPerson(String name, String mail, String language, OrganisationId organisation) {

    NewPerson {
      name = Shape.text(name, 200);
      mail = Shape.text(mail, 200);
      if (!mail.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
        throw new InvalidValue("mail", mail);
      }
      language = Words.language(language);
    }
  }

  @PostMapping("/people")
  ResponseEntity<Object> register(@Body NewPerson body, Asking asking, HttpServletRequest request) {
    PersonId person = newId(asking);
    Directory.Entry entry = new Directory.Entry(person, body.name(), body.mail(), body.language());
    boolean isNew = directory.find(person).isEmpty();
    if (!directory.enter(entry)) {
      throw new BadInput("mail", "mail.taken", body.mail());
    }
    try {
      return answers.to(new RegisterPerson(person, body.organisation()), asking, request);
    } catch (Refused e) {
      if (isNew) {
        directory.erase(person);
      }
      throw e;
    }
  }

  /// The same request, sent again, gives the same id, so that it changes nothing.
  private static PersonId newId(Asking asking) {
    UUID id =
        UUID.nameUUIDFromBytes(
            (asking.person() + "/" + asking.key()).getBytes(StandardCharsets.UTF_8));
    return new PersonId("p" + id.toString().replace("-", "").substring(0, 15));
  }

  @PostMapping("/people/{person}/erasure")
  ResponseEntity<Object> erase(
      @Body ErasePerson command, Asking asking, HttpServletRequest request) {
    Happened happened = answers.send(command, asking, request);
    directory.erase(command.person());
    return answers.to(happened, request);
  }

  @PostMapping("/cities/{city}/cycles/{cycle}/declarations")
  ResponseEntity<Object> declare(
      @Body DeclareInterest command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }
}
