package org.sdgcities.web.security;

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

  private final Directory directory;
  private final Map<String, PersonId> remembered = new ConcurrentHashMap<>();

  public People(Directory directory) {
    this.directory = directory;
  }

  /// @param claims of a token that has been validated
  /// @throws org.sdgcities.web.database.Outage if that cannot be told in time
  public Optional<PersonId> behind(ClaimAccessor claims) {
    return Patience.orOutage(() -> find(claims));
  }

  private Optional<PersonId> find(ClaimAccessor claims) {
    String issuer = claims.getClaimAsString("iss");
    String subject = claims.getClaimAsString("sub");
    if (issuer == null || subject == null) {
      return Optional.empty();
    }
    String account = issuer + " " + subject;
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
