package org.sdgcities.web.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.sdgcities.kernel.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// The people of the programme with their names and addresses.
public final class Directory {

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final AtomicLong erasures = new AtomicLong();

  public Directory(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /// A person as others see him.
  ///
  /// @param language in which he likes to be addressed, by ISO 639
  public record Entry(PersonId person, String name, String mail, String language) {}

  /// Enters a person; entering the same again changes nothing.
  ///
  /// @return false if the address belongs to somebody else
  public boolean enter(Entry entry) {
    int inserted =
        jdbc.sql(
                "insert into directory.person (person, name, mail, language) values (?, ?, ?, ?)"
                    + " on conflict do nothing")
            .params(entry.person().value(), entry.name(), normal(entry.mail()), entry.language())
            .update();
    return inserted == 1
        || find(entry.person())
            .map(known -> known.mail().equals(normal(entry.mail())))
            .orElse(false);
  }

  /// Forgets name, address and accounts of a person for good.
  public void erase(PersonId person) {
    jdbc.sql("delete from directory.person where person = ?").param(person.value()).update();
    erasures.incrementAndGet();
  }

  /// @return how many erasures this process has carried out; what was learned before the last one
  ///   may hold no more
  public long erasures() {
    return erasures.get();
  }

  public Optional<Entry> find(PersonId person) {
    return jdbc.sql("select person, name, mail, language from directory.person where person = ?")
        .param(person.value())
        .query(Directory::toEntry)
        .optional();
  }

  public Optional<Entry> byMail(String mail) {
    return jdbc.sql("select person, name, mail, language from directory.person where mail = ?")
        .param(normal(mail))
        .query(Directory::toEntry)
        .optional();
  }

  /// @return everybody, by name
  public List<Entry> all() {
    return jdbc.sql(
            "select person, name, mail, language from directory.person order by name, person")
        .query(Directory::toEntry)
        .list();
  }

  /// @return the names of those that are known, by id
  public Map<String, String> names(Collection<String> people) {
    if (people.isEmpty()) {
      return Map.of();
    }
    Map<String, String> names = new HashMap<>();
    jdbc.sql("select person, name from directory.person where person = any (?)")
        .param(people.toArray(String[]::new))
        .query(row -> {
          names.put(row.getString(1), row.getString(2));
        });
    return names;
  }

  /// @return who signs in by this account
  public Optional<PersonId> personOf(String issuer, String subject) {
    return jdbc.sql("select person from directory.identity where issuer = ? and subject = ?")
        .params(issuer, subject)
        .query(String.class)
        .optional()
        .map(PersonId::new);
  }

  /// Ties an account to the person with this address, once. An address that the issuer has not
  /// verified must not be given here.
  ///
  /// @return who that is, unless nobody is or the person signs in by another account of the issuer
  public Optional<PersonId> link(String issuer, String subject, String verifiedMail) {
    Optional<PersonId> linked =
        transactions.execute(status -> linkOnce(issuer, subject, normal(verifiedMail)));
    return linked == null ? Optional.empty() : linked;
  }

  private Optional<PersonId> linkOnce(String issuer, String subject, String mail) {
    Optional<String> person =
        jdbc.sql(
                "select person from directory.person p where mail = ? and not exists"
                    + " (select from directory.identity i where i.person = p.person"
                    + " and i.issuer = ?) for update")
            .params(mail, issuer)
            .query(String.class)
            .optional();
    person.ifPresent(id ->
        jdbc.sql(
                "insert into directory.identity (issuer, subject, person)"
                    + " values (?, ?, ?) on conflict do nothing")
            .params(issuer, subject, id)
            .update());
    return person.map(PersonId::new);
  }

  private static Entry toEntry(ResultSet row, int number) throws SQLException {
    return new Entry(
        new PersonId(row.getString(1)), row.getString(2), row.getString(3), row.getString(4));
  }

  private static String normal(String mail) {
    return mail.strip().toLowerCase(Locale.ROOT);
  }
}
