package org.anlan.access;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/// Our [Application]s as the authorization server wants them: the code flow with PKCE for everybody (RFC 9700 §2.1.1), refresh tokens that
/// change at each use.
@Component
class RelyingParties implements RegisteredClientRepository {

  static final Duration ACCESS = Duration.ofMinutes(10);
  static final Duration REFRESH = Duration.ofHours(12);
  private static final Duration CODE = Duration.ofMinutes(2);

  private final Applications applications;

  RelyingParties(Applications applications) {
    this.applications = applications;
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("The system administrator keeps the applications.");
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return applications.find(UUID.fromString(id)).map(this::client).orElse(null);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return applications.findOpen(clientId).map(this::client).orElse(null);
  }

  private RegisteredClient client(Application one) {
    var secret = applications.findSecret(one.id());
    var client = RegisteredClient.withId(one.id().toString());
    if (secret != null) client.clientSecret(HexFormat.of().formatHex(secret));
    return client
        .clientId(one.clientId())
        .clientIdIssuedAt(one.madeAt())
        .clientName(one.name().zh())
        .clientAuthenticationMethods(methods -> {
          if (secret == null) methods.add(ClientAuthenticationMethod.NONE);
          else methods.add(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
          if (secret != null) methods.add(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        })
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
        .redirectUris(uris -> uris.addAll(one.redirects()))
        .postLogoutRedirectUris(uris -> uris.addAll(one.farewells()))
        .scopes(scopes -> one.scopes().forEach(reach -> scopes.add(reach.code())))
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(!one.trusted())
                .build())
        .tokenSettings(
            TokenSettings.builder()
                .authorizationCodeTimeToLive(CODE)
                .accessTokenTimeToLive(ACCESS)
                .refreshTokenTimeToLive(REFRESH)
                .reuseRefreshTokens(false)
                .build())
        .build();
  }

  /// Secrets are 256 random bits, so a quick hash keeps them as well as a slow one.
  static final class Secrets implements PasswordEncoder {

    @Override
    public String encode(@Nullable CharSequence secret) {
      return HexFormat.of().formatHex(Token.sha256(String.valueOf(secret)));
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String kept) {
      if (secret == null || kept == null) return false;
      return MessageDigest.isEqual(Token.sha256(secret.toString()), HexFormat.of().parseHex(kept));
    }
  }
}
