package org.sdgcities.standalone;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.certification.platform.axon.CommandDesk;
import org.sdgcities.certification.platform.axon.SentBy;
import org.sdgcities.certification.roles.RolesCommand.FoundProgramme;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.geo.Country;
import org.sdgcities.kernel.people.OrganisationId;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.standalone.demo.Accounts;
import org.sdgcities.standalone.demo.Demonstration;
import org.sdgcities.standalone.demo.client.StoryStopped;
import org.sdgcities.web.directory.Directory;
import org.springframework.context.ApplicationContext;

/// The programme in an empty log: its first administrator, and the demonstration if that is wanted.
final class Programme {

  static final String ADMIN_MAIL = "admin@sdg-cities.example";

  /// Kept from the first start of the demonstration on: the day that it is told from.
  static final String DEMONSTRATION_BEGUN = "demo-anchor";

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
    if (isDemonstration()) {
      // The founding is the first act of the story.
      clock.tell(demonstration().begin());
    }
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

  /// Plays the demonstration to its end, unless that has been done.
  void demonstrate(Progress progress) {
    String password = secrets.keep("sign-in-password", () -> "");
    try {
      secrets.keep(
          "demo-played",
          () ->
              Integer.toString(
                  demonstration().play(address(), password, clock::tell, progress::bar)));
    } catch (StoryStopped e) {
      throw new CannotRun(String.valueOf(e.getMessage()));
    }
    clock.release();
  }

  /// Once begun, it is always the demonstration of that day.
  private Demonstration demonstration() {
    String begun = secrets.keep(DEMONSTRATION_BEGUN, this::todayInAnEmptyLog);
    return new Demonstration(LocalDate.parse(begun));
  }

  private String todayInAnEmptyLog() {
    if (context.getBean(EventLog.class).reader().next() > 0) {
      throw new CannotRun(
          "The data folder holds a programme already, and the demonstration does not mix with it:"
              + " choose another folder with --data, or throw the data away with --reset.");
    }
    return LocalDate.now(ZoneOffset.UTC).toString();
  }

  private boolean isDemonstration() {
    return context.getEnvironment().getProperty("sdg.demonstration", Boolean.class, false);
  }

  private URI address() {
    return URI.create(context.getEnvironment().getRequiredProperty("sdg.address"));
  }

  List<String> whoMaySignIn() {
    String password = secrets.keep("sign-in-password", () -> "");
    if (isDemonstration()) {
      return Accounts.table(password);
    }
    return List.of(
        "Sign in as " + ADMIN_MAIL + " or anybody you register,", "with the password " + password);
  }
}
