package org.sdgcities.web.security;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.sdgcities.web.directory.Directory;
import org.sdgcities.web.directory.SignedIn;
import org.sdgcities.web.problem.ProblemAutoConfiguration;
import org.sdgcities.web.problem.ProblemWriter;
import org.sdgcities.web.problem.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import tools.jackson.databind.json.JsonMapper;

/// The door: who may ask at all, and how it is made sure who asks. Everything else is decided by
/// the log.
@AutoConfiguration(after = ProblemAutoConfiguration.class)
@EnableConfigurationProperties(SignInProperties.class)
public class SignInAutoConfiguration {

  /// Pages that are for people of the programme.
  private static final String[] INTERNAL = {
    "/desk/**",
    "/reviews/**",
    "/cases/**",
    "/audit/**",
    "/people/**",
    "/programme/**",
    "/operations/**",
    "/evidence/**"
  };

  @Bean
  People people(Directory directory) {
    return new People(directory);
  }

  @Bean
  Denials denials(
      Problems problems,
      JsonMapper json,
      ViewResolver thymeleafViewResolver,
      LocaleResolver languages) {
    return new Denials(
        problems, new ProblemWriter(problems, json, thymeleafViewResolver, languages), languages);
  }

  @Bean
  SignInController signInController(
      ClientRegistrationRepository registrations, Problems problems, LocaleResolver languages) {
    return new SignInController(registrations, problems, languages);
  }

  /// Asks the issuer about itself when somebody signs in for the first time, so that the service
  /// starts without it.
  @Bean
  @ConditionalOnMissingBean
  ClientRegistrationRepository clientRegistrations(SignInProperties properties) {
    return new SupplierClientRegistrationRepository(
        () -> new InMemoryClientRegistrationRepository(registration(properties)));
  }

  private static ClientRegistration registration(SignInProperties properties) {
    ClientRegistration.Builder builder =
        ClientRegistrations.fromIssuerLocation(
                Objects.requireNonNull(properties.issuer(), "sdg.sign-in.issuer is not set"))
            .registrationId(SignInController.REGISTRATION)
            .clientId(
                Objects.requireNonNull(properties.clientId(), "sdg.sign-in.client-id is not set"))
            .scope("openid", "email");
    if (properties.clientSecret() != null) {
      builder.clientSecret(properties.clientSecret());
    }
    return builder.build();
  }

  @Bean
  @ConditionalOnMissingBean
  JwtDecoder jwtDecoder(SignInProperties properties) {
    return new SupplierJwtDecoder(() -> {
      String issuer = Objects.requireNonNull(properties.issuer(), "sdg.sign-in.issuer is not set");
      NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer).build();
      restrict(decoder, issuer, properties);
      return decoder;
    });
  }

  /// Accepts only what this issuer signed for this service, and only in its time.
  public static void restrict(
      NimbusJwtDecoder decoder, String issuer, SignInProperties properties) {
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(issuer),
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD,
                audience ->
                    audience != null
                        && properties.audiences().stream().anyMatch(audience::contains))));
  }

  /// Each request is measured as a whole; each of the filters on its way would cost as much again.
  @Bean
  SecurityObservationSettings securityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  @ConditionalOnMissingBean
  HttpFirewall firewall() {
    return PlainHeaders.firewall();
  }

  @Bean
  @Order(100)
  SecurityFilterChain door(
      HttpSecurity http,
      JwtDecoder issuers,
      People people,
      Denials denials,
      @Value("${sdg.operations.networks:127.0.0.0/8,::1}") List<String> operators,
      @Value("${sdg.limits.commands-per-minute:600}") long commandsPerMinute,
      @Value("${sdg.limits.sign-ins-per-minute:60}") long signInsPerMinute) {
    RequestCache requests = new PageAskedFor();
    JwtDecoder decoder = new RememberingDecoder(issuers, InstantSource.system());
    SecurityHeaders.set(http);
    http.authorizeHttpRequests(ask ->
            ask.requestMatchers(INTERNAL)
                .authenticated()
                .requestMatchers("/actuator/health/liveness", "/actuator/health/readiness")
                .permitAll()
                .requestMatchers("/actuator/**")
                .access(new Operators(operators))
                .requestMatchers(HttpMethod.GET, "/**")
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, "/**")
                .permitAll()
                .anyRequest()
                .authenticated())
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.requestCache(requests))
        .csrf(forms -> forms.csrfTokenRepository(formTokens()))
        .oauth2Login(login ->
            login
                .loginPage("/sign-in")
                .failureUrl("/sign-in/failed")
                .successHandler(new SignInSuccess(people, requests)))
        .oauth2ResourceServer(programs ->
            programs
                .authenticationEntryPoint(denials)
                .bearerTokenResolver(new PlainBearer())
                .jwt(tokens ->
                    tokens
                        .decoder(decoder)
                        .jwtAuthenticationConverter(token -> person(token, people))))
        .exceptionHandling(no -> no.authenticationEntryPoint(denials).accessDeniedHandler(denials))
        .logout(logout -> logout.disable())
        .addFilterAfter(new TroubleFilter(denials), HeaderWriterFilter.class)
        .addFilterBefore(
            new SessionCookieFilter(decoder, people), BearerTokenAuthenticationFilter.class)
        .addFilterBefore(
            new SignInLimitsFilter(new Limits(signInsPerMinute), denials),
            OAuth2LoginAuthenticationFilter.class)
        .addFilterBefore(
            new LimitsFilter(new Limits(commandsPerMinute), denials), AuthorizationFilter.class);
    return http.build();
  }

  private static PersonToken person(Jwt token, People people) {
    return people
        .behind(token)
        .map(person -> new PersonToken(new SignedIn(person, false), token))
        .orElseThrow(
            () -> new InvalidBearerTokenException("The programme does not know this account."));
  }

  private static CookieCsrfTokenRepository formTokens() {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    return tokens;
  }
}
