package org.sdgcities.standalone.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.standalone.Secrets;
import org.sdgcities.web.directory.Directory;
import org.sdgcities.web.security.SecurityHeaders;
import org.sdgcities.web.security.SignInAutoConfiguration;
import org.sdgcities.web.security.SignInProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/// The issuer of this machine: Spring's authorization server, with everybody in the directory as
/// users.
@Configuration(proxyBeanMethods = false)
public class LocalIssuer {

  /// The web pages, as a client.
  static final String PAGES = "sdg-pages";

  /// Programs of people who work by the API, as a client without a secret.
  public static final String PROGRAMS = "sdg-programs";

  /// Where the issuer leads programs back to; nothing has to listen there.
  public static final String PROGRAMS_CALLBACK = "http://127.0.0.1/signed-in";

  static final String SIGN_IN_PAGE = "/local-sign-in";

  private static final Duration A_WORKING_DAY = Duration.ofHours(12);

  private final String issuer;
  private final String pagesSecret = UUID.randomUUID().toString();
  private final RSAKey key;
  private final String password;

  LocalIssuer(@Value("${sdg.address}") String address, Secrets secrets) throws ParseException {
    issuer = address;
    key = RSAKey.parse(secrets.keep("sign-in-key", LocalIssuer::newKey));
    password = secrets.keep("sign-in-password", () -> "");
  }

  private static String newKey() {
    try {
      return new RSAKeyGenerator(2048)
          .keyID(UUID.randomUUID().toString())
          .generate()
          .toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java platform makes RSA keys", e);
    }
  }

  @Bean
  @Order(1)
  SecurityFilterChain issuerEndpoints(HttpSecurity http) {
    SecurityHeaders.set(http);
    http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              server.oidc(oidc -> {});
            })
        .authorizeHttpRequests(ask -> ask.anyRequest().authenticated())
        .exceptionHandling(no ->
            no.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint(SIGN_IN_PAGE),
                new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
    return http.build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain issuerSignIn(
      HttpSecurity http, @Value("${sdg.limits.sign-ins-per-minute:60}") long perMinute) {
    SecurityHeaders.set(http);
    http.securityMatcher(SIGN_IN_PAGE)
        .authorizeHttpRequests(ask -> ask.anyRequest().permitAll())
        .formLogin(form ->
            form.loginPage(SIGN_IN_PAGE)
                .loginProcessingUrl(SIGN_IN_PAGE)
                .usernameParameter("mail")
                .failureUrl(SIGN_IN_PAGE + "?wrong"))
        .addFilterBefore(
            // Not a bean: a filter that is one would be asked about every other form too.
            new SignInAttempts(perMinute), UsernamePasswordAuthenticationFilter.class);
    return http.build();
  }

  @Bean
  LocalSignInController localSignInController(
      Directory directory, @Value("${sdg.demonstration:false}") boolean demonstration) {
    return new LocalSignInController(directory, demonstration, password);
  }

  @Bean
  UserDetailsService users(Directory directory) {
    PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    String encoded = encoder.encode(password);
    return mail ->
        directory
            .byMail(mail)
            .map(entry ->
                User.withUsername(entry.person().value())
                    .password(encoded == null ? "" : encoded)
                    .build())
            .orElseThrow(() -> new UsernameNotFoundException("nobody by that address"));
  }

  @Bean
  RegisteredClientRepository clients() {
    TokenSettings tokens = TokenSettings.builder().accessTokenTimeToLive(A_WORKING_DAY).build();
    RegisteredClient pages =
        RegisteredClient.withId(PAGES)
            .clientId(PAGES)
            .clientSecret("{noop}" + pagesSecret)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri(issuer + "/login/oauth2/code/issuer")
            .postLogoutRedirectUri(issuer + "/")
            .scope(OidcScopes.OPENID)
            .scope(OidcScopes.EMAIL)
            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
            .tokenSettings(tokens)
            .build();
    RegisteredClient programs =
        RegisteredClient.withId(PROGRAMS)
            .clientId(PROGRAMS)
            .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri(PROGRAMS_CALLBACK)
            .scope(OidcScopes.OPENID)
            .scope(OidcScopes.EMAIL)
            .clientSettings(ClientSettings.builder().requireProofKey(true).build())
            .tokenSettings(tokens)
            .build();
    return new InMemoryRegisteredClientRepository(pages, programs);
  }

  @Bean
  JWKSource<SecurityContext> keys() {
    return new ImmutableJWKSet<>(new JWKSet(key));
  }

  @Bean
  AuthorizationServerSettings issuerSettings() {
    return AuthorizationServerSettings.builder().issuer(issuer).build();
  }

  /// Says whose address it is, and lets a session last a working day.
  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims(Directory directory) {
    return context -> {
      Optional.<Authentication>ofNullable(context.getPrincipal())
          .flatMap(principal -> directory.find(new PersonId(principal.getName())))
          .ifPresent(entry ->
              context.getClaims().claim("email", entry.mail()).claim("email_verified", true));
      context.getClaims().expiresAt(Instant.now().plus(A_WORKING_DAY));
    };
  }

  @Bean
  ClientRegistrationRepository clientRegistrations() {
    return new InMemoryClientRegistrationRepository(
        ClientRegistration.withRegistrationId("issuer")
            .clientId(PAGES)
            .clientSecret(pagesSecret)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri(issuer + "/login/oauth2/code/issuer")
            .scope(OidcScopes.OPENID, OidcScopes.EMAIL)
            .issuerUri(issuer)
            .authorizationUri(issuer + "/oauth2/authorize")
            .tokenUri(issuer + "/oauth2/token")
            .jwkSetUri(issuer + "/oauth2/jwks")
            .userNameAttributeName("sub")
            .providerConfigurationMetadata(
                Map.of("end_session_endpoint", issuer + "/connect/logout"))
            .clientName("SDG Cities")
            .build());
  }

  @Bean
  JwtDecoder jwtDecoder() throws JOSEException {
    NimbusJwtDecoder decoder = NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build();
    SignInAutoConfiguration.restrict(
        decoder, issuer, new SignInProperties(issuer, PAGES, null, PROGRAMS));
    return decoder;
  }
}
