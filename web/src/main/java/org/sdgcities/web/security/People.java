package org.sdgcities.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.web.database.Patience;
import org.sdgcities.web.directory.Directory;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;

/// Finds the person behind an account of the issuer. At the first sign-in an account is tied to the
/// person whose address the issuer has verified.
public final class People {

  private static final int MOST_REMEMBERED = 10_000;

  /// For so long the directory is not asked again about somebody who asks much. Who was erased by
  /// this process counts no more at once.
  private static final Duration SHORT_WHILE = Duration.ofSeconds(1);

  private final Directory directory;
  private final Map<String, PersonId> remembered = new ConcurrentHashMap<>();
  private final Cache<String, Seen> seen =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(SHORT_WHILE).build();

  /// @param erasures that had been when the directory was asked
  private record Seen(PersonId person, long erasures) {}

  public People(Directory directory) {
    this.directory = directory;
  }

  /// @param claims of a token that has been validated
  /// @throws org.sdgcities.web.database.Outage if that cannot be told in time
  public Optional<PersonId> behind(ClaimAccessor claims) {
    String issuer = claims.getClaimAsString("iss");
    String subject = claims.getClaimAsString("sub");
    if (issuer == null || subject == null) {
      return Optional.empty();
    }
    String account = issuer + " " + subject;
    long erasures = directory.erasures();
    Seen lately = seen.getIfPresent(account);
    if (lately != null && lately.erasures() == erasures) {
      return Optional.of(lately.person());
    }
    Optional<PersonId> found = Patience.orOutage(() -> find(account, issuer, subject, claims));
    found.ifPresent(person -> seen.put(account, new Seen(person, erasures)));
    return found;
  }

  private Optional<PersonId> find(
      String account, String issuer, String subject, ClaimAccessor claims) {
    PersonId known = remembered.get(account);
    // An account is looked up again once its person has been erased.
    if (known != null && directory.find(known).isPresent()) {
      return Optional.of(known);
    }
    remembered.remove(account);
    Optional<PersonId> found =
        directory.personOf(issuer, subject).or(() -> link(issuer, subject, claims));
    if (remembered.size() < MOST_REMEMBERED) {
      found.ifPresent(person -> remembered.put(account, person));
    }
    return found;
  }

  private Optional<PersonId> link(String issuer, String subject, ClaimAccessor claims) {
    String mail = claims.getClaimAsString(StandardClaimNames.EMAIL);
    boolean verified =
        Boolean.TRUE.equals(claims.getClaimAsBoolean(StandardClaimNames.EMAIL_VERIFIED));
    return mail == null || !verified ? Optional.empty() : directory.link(issuer, subject, mail);
  }
}
