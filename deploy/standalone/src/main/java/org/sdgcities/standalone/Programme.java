package org.sdgcities.standalone;

import java.util.List;
import java.util.UUID;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.certification.platform.axon.CommandDesk;
import org.sdgcities.certification.platform.axon.SentBy;
import org.sdgcities.certification.roles.RolesCommand.FoundProgramme;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.geo.Country;
import org.sdgcities.kernel.people.OrganisationId;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.web.directory.Directory;
import org.springframework.context.ApplicationContext;

/// The programme in an empty log: its first administrator, and the demonstration if that is wanted.
final class Programme {

  static final String ADMIN_MAIL = "admin@sdg-cities.example";
  private static final PersonId ADMIN = new PersonId("first-administrator");

  private final ApplicationContext context;
  private final Secrets secrets;
  private final ProgrammeClock clock;

  Programme(ApplicationContext context, Secrets secrets, ProgrammeClock clock) {
    this.context = context;
    this.secrets = secrets;
    this.clock = clock;
  }

  /// Makes sure that there is somebody who can begin. Done before, it changes nothing.
  void found() {
    context
        .getBean(Directory.class)
        .enter(new Directory.Entry(ADMIN, "Programme administrator", ADMIN_MAIL, "en"));
    FoundProgramme command =
        new FoundProgramme(
            new OrganisationId("programme"), "SDG Cities programme", new Country("404"), ADMIN);
    SentBy service =
        new SentBy(
            PersonId.SERVICE,
            "founding",
            new Sha256("0".repeat(64)),
            null,
            "clock",
            UUID.randomUUID().toString());
    try {
      context.getBean(CommandDesk.class).send(command, service);
    } catch (Refused e) {
      // Another start has founded it.
    }
  }

  void demonstrate(Progress progress) {
    clock.release();
    progress.bar(1, 1, "nothing to play yet");
  }

  List<String> whoMaySignIn() {
    return List.of(
        "Sign in as " + ADMIN_MAIL + " or anybody you register,",
        "with the password " + secrets.keep("sign-in-password", () -> ""));
  }
}
