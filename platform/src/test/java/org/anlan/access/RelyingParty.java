package org.anlan.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Another system that lets its people sign in here, by a library that somebody else wrote.
final class RelyingParty {

  static final URI HOME = URI.create("http://localhost:9/back");

  final OIDCProviderMetadata provider;
  final State state = new State();
  private final ClientID client;
  private final @Nullable Secret secret;
  private final Nonce nonce = new Nonce();
  CodeVerifier verifier = new CodeVerifier();

  /// @param secret none for one that runs in a browser
  RelyingParty(int port, String client, @Nullable String secret) throws Exception {
    this.provider = OIDCProviderMetadata.resolve(new Issuer("http://127.0.0.1:" + port));
    this.client = new ClientID(client);
    this.secret = secret == null ? null : new Secret(secret);
  }

  /// Where it sends the browser, without the origin.
  String asks(String... scopes) {
    var uri =
        new AuthenticationRequest.Builder(ResponseType.CODE, new Scope(scopes), client, HOME)
            .endpointURI(provider.getAuthorizationEndpointURI())
            .state(state)
            .nonce(nonce)
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            .build()
            .toURI();
    return uri.getRawPath() + "?" + uri.getRawQuery();
  }

  /// The parameters of an address.
  static Map<String, String> parameters(String address) {
    var found = new HashMap<String, String>();
    for (var pair : URI.create(address).getRawQuery().split("&")) {
      var parts = pair.split("=", 2);
      found.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return found;
  }

  com.nimbusds.oauth2.sdk.TokenResponse redeem(String code) throws Exception {
    return ask(new AuthorizationCodeGrant(new AuthorizationCode(code), HOME, verifier));
  }

  com.nimbusds.oauth2.sdk.TokenResponse refresh(RefreshToken token) throws Exception {
    return ask(new RefreshTokenGrant(token));
  }

  private com.nimbusds.oauth2.sdk.TokenResponse ask(AuthorizationGrant grant) throws Exception {
    var to = provider.getTokenEndpointURI();
    var request =
        secret == null
            ? new TokenRequest.Builder(to, client, grant).build()
            : new TokenRequest.Builder(to, new ClientSecretBasic(client, secret), grant).build();
    return OIDCTokenResponseParser.parse(request.toHTTPRequest().send());
  }

  /// What the ID token says, after all checks of OpenID Connect Core 1.0 §3.1.3.7.
  IDTokenClaimsSet validated(OIDCTokenResponse tokens) throws Exception {
    return validated(tokens, nonce);
  }

  /// The same of one that came by a refresh token, which is of no browser (§12.2).
  IDTokenClaimsSet validatedLater(OIDCTokenResponse tokens) throws Exception {
    return validated(tokens, null);
  }

  private IDTokenClaimsSet validated(OIDCTokenResponse tokens, @Nullable Nonce of)
      throws Exception {
    return new IDTokenValidator(
            provider.getIssuer(), client, JWSAlgorithm.RS256, provider.getJWKSetURI().toURL())
        .validate(tokens.getOIDCTokens().getIDToken(), of);
  }

  com.nimbusds.oauth2.sdk.http.HTTPResponse userInfo(AccessToken token) throws Exception {
    return new UserInfoRequest(provider.getUserInfoEndpointURI(), token).toHTTPRequest().send();
  }
}
