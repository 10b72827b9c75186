package org.anlan.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A sign-on as text and back. Only what the authorization server itself writes is read: its own list of types.
@Component
class SignOnText {

  /// Which token has which name in the protocol.
  static final Map<String, Class<? extends OAuth2Token>> KINDS =
      Map.of(
          OAuth2ParameterNames.CODE, OAuth2AuthorizationCode.class,
          OAuth2ParameterNames.ACCESS_TOKEN, OAuth2AccessToken.class,
          OAuth2ParameterNames.REFRESH_TOKEN, OAuth2RefreshToken.class,
          OidcParameterNames.ID_TOKEN, OidcIdToken.class);

  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private final RelyingParties applications;
  private final JsonMapper json =
      JsonMapper.builder()
          .addModules(SecurityJacksonModules.getModules(SignOnText.class.getClassLoader()))
          .build();

  SignOnText(RelyingParties applications) {
    this.applications = applications;
  }

  static List<OAuth2Authorization.Token<? extends OAuth2Token>> tokens(OAuth2Authorization one) {
    var tokens = new ArrayList<OAuth2Authorization.Token<? extends OAuth2Token>>();
    for (var kind : KINDS.values()) {
      OAuth2Authorization.Token<? extends OAuth2Token> token = one.getToken(kind);
      if (token != null) tokens.add(token);
    }
    return tokens;
  }

  String write(OAuth2Authorization one) {
    var text = new LinkedHashMap<String, Object>();
    text.put("id", one.getId());
    text.put("application", one.getRegisteredClientId());
    text.put("account", one.getPrincipalName());
    text.put("grant", one.getAuthorizationGrantType().getValue());
    text.put("scopes", new HashSet<>(one.getAuthorizedScopes()));
    text.put("attributes", new HashMap<>(one.getAttributes()));
    KINDS.forEach((name, kind) -> {
      OAuth2Authorization.Token<? extends OAuth2Token> token = one.getToken(kind);
      if (token != null) text.put(name, text(token));
    });
    return json.writeValueAsString(text);
  }

  private static Map<String, Object> text(OAuth2Authorization.Token<? extends OAuth2Token> token) {
    var text = new LinkedHashMap<String, Object>();
    text.put("value", token.getToken().getTokenValue());
    text.put("from", Objects.requireNonNull(token.getToken().getIssuedAt()));
    text.put("to", Objects.requireNonNull(token.getToken().getExpiresAt()));
    text.put("about", new HashMap<>(token.getMetadata()));
    if (token.getToken() instanceof OAuth2AccessToken access)
      text.put("scopes", new HashSet<>(access.getScopes()));
    return text;
  }

  OAuth2Authorization read(String written) {
    var text = json.readValue(written, MAP);
    var client = Objects.requireNonNull(applications.findById(word(text, "application")));
    var one =
        OAuth2Authorization.withRegisteredClient(client)
            .id(word(text, "id"))
            .principalName(UUID.fromString(word(text, "account")).toString())
            .authorizationGrantType(new AuthorizationGrantType(word(text, "grant")))
            .authorizedScopes(words(text, "scopes"))
            .attributes(all -> all.putAll(map(text, "attributes")));
    KINDS.keySet().stream()
        .filter(text::containsKey)
        .forEach(name -> {
          var token = map(text, name);
          one.token(token(name, token), about -> about.putAll(map(token, "about")));
        });
    return one.build();
  }

  private static OAuth2Token token(String name, Map<String, Object> text) {
    var value = word(text, "value");
    var from = instant(text.get("from"));
    var to = instant(text.get("to"));
    return switch (name) {
      case OAuth2ParameterNames.CODE -> new OAuth2AuthorizationCode(value, from, to);
      case OAuth2ParameterNames.ACCESS_TOKEN ->
          new OAuth2AccessToken(
              OAuth2AccessToken.TokenType.BEARER, value, from, to, words(text, "scopes"));
      case OAuth2ParameterNames.REFRESH_TOKEN -> new OAuth2RefreshToken(value, from, to);
      default ->
          new OidcIdToken(
              value,
              from,
              to,
              map(map(text, "about"), OAuth2Authorization.Token.CLAIMS_METADATA_NAME));
    };
  }

  private static Instant instant(@Nullable Object value) {
    return value instanceof Instant instant ? instant : Instant.parse(String.valueOf(value));
  }

  private static String word(Map<String, Object> text, String name) {
    return (String) Objects.requireNonNull(text.get(name), name);
  }

  @SuppressWarnings("unchecked")
  private static Set<String> words(Map<String, Object> text, String name) {
    return new HashSet<>((java.util.Collection<String>) Objects.requireNonNull(text.get(name)));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> text, String name) {
    return (Map<String, Object>) Objects.requireNonNull(text.get(name), name);
  }
}
