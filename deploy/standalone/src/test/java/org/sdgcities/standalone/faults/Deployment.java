package org.sdgcities.standalone.faults;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sdgcities.certification.CertificationApplication;
import org.sdgcities.eventstore.Append;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.NewEvent;
import org.sdgcities.eventstore.axon.DeclaredEvents;
import org.sdgcities.eventstore.json.EventJson;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.geo.Country;
import org.sdgcities.kernel.people.OrganisationId;
import org.sdgcities.kernel.people.OrganisationKind;
import org.sdgcities.kernel.people.PeopleEvent.OrganisationRegistered;
import org.sdgcities.kernel.people.PeopleEvent.PersonRegistered;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.RolesEvent.RoleGranted;
import org.sdgcities.kernel.roles.Scope;
import org.sdgcities.localpostgres.RunningPostgres;
import org.sdgcities.query.QueryApplication;

/// Both services on one database, each signed in to it by its own role, and the issuer that knows
/// their people: some administrators, each of whom is one client.
final class Deployment implements AutoCloseable {

  static final int PEOPLE = 12;

  static final String DATABASE = "sdg";
  private static final String PASSWORD = "of-a-test";
  private static final String CERTIFICATION = "sdg_certification";
  private static final String QUERY = "sdg_query";

  private final RunningPostgres server;
  private final Path folder;
  private final String url;
  private final List<String> machine;
  private final Issuer issuer;
  private final List<Instance> instances = new ArrayList<>();

  private Deployment(RunningPostgres server, String url, Path folder, List<String> machine)
      throws Exception {
    this.server = server;
    this.url = url;
    this.machine = machine;
    this.folder = folder;
    this.issuer = new Issuer();
  }

  /// @param server that holds nothing yet
  static Deployment on(RunningPostgres server, Path folder) throws Exception {
    return on(server, server.jdbcUrl(DATABASE), folder);
  }

  /// @param url by which the services find the server, or the one that takes its place
  static Deployment on(RunningPostgres server, String url, Path folder) throws Exception {
    return on(server, url, folder, List.of());
  }

  /// @param machine options for the virtual machine of each service
  static Deployment on(RunningPostgres server, String url, Path folder, List<String> machine)
      throws Exception {
    Deployment deployment = new Deployment(server, url, folder, machine);
    server.createDatabaseIfAbsent(DATABASE);
    for (String role : List.of(CERTIFICATION, QUERY)) {
      deployment.execute("create role " + role + " login password '" + PASSWORD + "'");
    }
    deployment.execute("create schema query authorization " + QUERY);
    deployment.execute("create schema query_rebuild authorization " + QUERY);
    deployment.certification().ready();
    deployment.found();
    return deployment;
  }

  /// @return the database as its owner sees it
  DataSource owner() {
    PGSimpleDataSource owner = new PGSimpleDataSource();
    owner.setUrl(url);
    owner.setUser(server.superuser());
    owner.setPassword(server.password());
    return owner;
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = owner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// @return what a query finds, of its first column
  List<String> column(String sql) throws SQLException {
    try (Connection connection = owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> column = new ArrayList<>();
      while (row.next()) {
        column.add(row.getString(1));
      }
      return column;
    }
  }

  Issuer issuer() {
    return issuer;
  }

  /// @return an administrator at the door of this one
  Operator operator(Instance instance) {
    return new Operator(instance, issuer.token(person(0)));
  }

  /// @return programs that send commands to these
  Clients clients(List<Instance> services) {
    return new Clients(Clients.Way.AS_IT_SHOULD_BE, services, issuer);
  }

  /// The same, to all there are.
  Clients clients() {
    return clients(certifications());
  }

  static String person(int number) {
    return "person-" + number;
  }

  static String mail(String person) {
    return person + "@example.org";
  }

  /// @return the instances of the certification service
  List<Instance> certifications() {
    return instances.stream().filter(one -> one.is(CertificationApplication.class)).toList();
  }

  /// Starts one more of them.
  Instance certification(String... more) {
    List<String> options = new ArrayList<>(options(CERTIFICATION));
    options.add("--sdg.database.owner=" + server.superuser());
    options.add("--sdg.database.owner-password=" + server.password());
    options.add("--sdg.database.query-role=" + QUERY);
    options.addAll(List.of(more));
    return instance(CertificationApplication.class, options);
  }

  Instance query() {
    return instance(QueryApplication.class, options(QUERY));
  }

  private Instance instance(Class<?> service, List<String> options) {
    Instance instance = new Instance(service, machine, options);
    instances.add(instance);
    return instance;
  }

  private List<String> options(String role) {
    return List.of(
        "--server.address=127.0.0.1",
        "--sdg.database.url=" + url,
        "--sdg.database.user=" + role,
        "--sdg.database.password=" + PASSWORD,
        "--sdg.evidence.folder=" + folder.resolve("evidence"),
        "--sdg.sign-in.issuer=" + issuer.address(),
        "--sdg.sign-in.client-id=" + Issuer.CLIENT,
        "--sdg.limits.commands-per-minute=1000000");
  }

  /// The programme begins: its administrators are known, in the directory and in the log.
  private void found() throws SQLException {
    OrganisationId programme = new OrganisationId("programme");
    List<Event> events = new ArrayList<>();
    List<PersonId> people =
        IntStream.range(0, PEOPLE).mapToObj(i -> new PersonId(person(i))).toList();
    events.add(
        new OrganisationRegistered(
            programme,
            "Programme",
            OrganisationKind.MUNICIPALITY,
            new Country("404"),
            people.getFirst()));
    for (PersonId one : people) {
      enter(one.value());
      events.add(new PersonRegistered(one, programme, people.getFirst()));
      events.add(new RoleGranted(one, Role.PROGRAMME_ADMIN, Scope.GLOBAL, null, people.getFirst()));
    }
    events.add(
        new RoleGranted(people.getFirst(), Role.AUDITOR, Scope.GLOBAL, null, people.getFirst()));
    record(events);
  }

  /// Puts events into the log past every rule.
  ///
  /// @return position of the first
  long record(List<? extends Event> events) {
    try (EventLog log = EventLog.open(owner())) {
      return log.append(new Append(events.stream().map(Deployment::stored).toList(), null, null))
          .join()
          .first();
    }
  }

  private void enter(String person) throws SQLException {
    try (Connection connection = owner().getConnection();
        PreparedStatement insert =
            connection.prepareStatement("insert into directory.person values (?, ?, ?, 'en')")) {
      insert.setString(1, person);
      insert.setString(2, "Name of " + person);
      insert.setString(3, mail(person));
      insert.execute();
    }
  }

  private static NewEvent stored(Event event) {
    return new NewEvent(
        UUID.randomUUID(),
        DeclaredEvents.nameOf(event.getClass()),
        DeclaredEvents.versionOf(event.getClass()),
        Instant.now().truncatedTo(ChronoUnit.MICROS),
        event.tags().stream().map(Object::toString).toList(),
        EventJson.mapper().writeValueAsBytes(event),
        "{\"actor\":\"service\",\"commandId\":\"founding\",\"origin\":\"clock\",\"cause\":\"founding\",\"command\":\"sdg.FoundProgramme\"}"
            .getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    instances.forEach(Instance::close);
    issuer.close();
  }
}
