package org.sdgcities.standalone.demo.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Signs a person in with the issuer, as programs do: by the authorization code flow with a proof
/// key (RFC 7636), a form for the person in between.
final class SignIn {

  private static final String CLIENT = "sdg-programs";
  private static final String CALLBACK = "http://127.0.0.1/signed-in";
  private static final String PAGE = "/local-sign-in";
  private static final Pattern FORM_TOKEN =
      Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Connection connection;
  private final String password;
  private final JsonMapper json = new JsonMapper();

  SignIn(Connection connection, String password) {
    this.connection = connection;
    this.password = password;
  }

  /// @return a bearer token
  String token(String mail) {
    Map<String, String> cookies = new LinkedHashMap<>();
    enter(mail, cookies);
    String proof = proof();
    String code = code(proof, cookies, mail);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("grant_type", "authorization_code");
    fields.put("code", code);
    fields.put("redirect_uri", CALLBACK);
    fields.put("client_id", CLIENT);
    fields.put("code_verifier", proof);
    HttpResponse<String> answer = connection.send(form("/oauth2/token", fields, Map.of()));
    if (answer.statusCode() != 200) {
      throw failed(mail, "no token", answer);
    }
    return json.readTree(answer.body()).required("access_token").stringValue();
  }

  /// Fills in the form of the sign-in page.
  private void enter(String mail, Map<String, String> cookies) {
    HttpResponse<String> page = connection.send(page(PAGE, cookies));
    keep(cookies, page);
    Matcher formToken = FORM_TOKEN.matcher(page.body());
    if (!formToken.find()) {
      throw failed(mail, "no form", page);
    }
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("mail", mail);
    fields.put("password", password);
    fields.put("_csrf", formToken.group(1));
    HttpResponse<String> entered = connection.send(form(PAGE, fields, cookies));
    keep(cookies, entered);
    String next = entered.headers().firstValue("Location").orElse("");
    if (next.isEmpty() || next.contains("wrong")) {
      throw failed(mail, "not let in", entered);
    }
  }

  private String code(String proof, Map<String, String> cookies, String mail) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", CLIENT);
    query.put("redirect_uri", CALLBACK);
    query.put("scope", "openid email");
    query.put("code_challenge", challenge(proof));
    query.put("code_challenge_method", "S256");
    HttpResponse<String> answer =
        connection.send(page("/oauth2/authorize?" + encoded(query), cookies));
    Matcher code = CODE.matcher(answer.headers().firstValue("Location").orElse(""));
    if (!code.find()) {
      throw failed(mail, "no code", answer);
    }
    return URLDecoder.decode(code.group(1), UTF_8);
  }

  private HttpRequest page(String path, Map<String, String> cookies) {
    return with(cookies, connection.to(path)).header("Accept", "text/html").GET().build();
  }

  private HttpRequest form(String path, Map<String, String> fields, Map<String, String> cookies) {
    return with(cookies, connection.to(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)))
        .build();
  }

  private static HttpRequest.Builder with(
      Map<String, String> cookies, HttpRequest.Builder request) {
    return cookies.isEmpty()
        ? request
        : request.header(
            "Cookie",
            cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; ")));
  }

  private static void keep(Map<String, String> cookies, HttpResponse<String> answer) {
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String pair = cookie.split(";", 2)[0];
      int equals = pair.indexOf('=');
      cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String proof() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String challenge(String proof) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(proof.getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static StoryStopped failed(String mail, String what, HttpResponse<String> answer) {
    URI page = answer.uri();
    return new StoryStopped(
        mail
            + " could not sign in: "
            + what
            + " from "
            + page.getPath()
            + " ("
            + answer.statusCode()
            + ").");
  }
}
