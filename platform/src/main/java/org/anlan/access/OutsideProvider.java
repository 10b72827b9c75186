package org.anlan.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.anlan.http.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A provider of identities outside, any that speaks OpenID Connect Core 1.0 with the code flow and PKCE. What it says is believed only when
/// signed with a key that it publishes, by it, for us, for this browser's nonce, now.
@Component
class OutsideProvider {

  /// Who came back. `login` is what `match` names, where it was given.
  record Identity(String issuer, String subject, @Nullable String name, @Nullable String login) {}

  /// What came of asking the provider.
  sealed interface Told {
    record Known(Identity identity) implements Told {}

    /// @param cause for the log; the person learns that it failed and what to do
    record Refused(String cause) implements Told {}
  }

  /// What one browser takes along: all of it random, none of it seen by the provider but state, nonce and the hash of the verifier.
  record Journey(State state, Nonce nonce, CodeVerifier verifier, String to) {}

  private static final int PATIENCE = 5_000;
  private static final List<JWSAlgorithm> ALGORITHMS =
      List.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.PS256, JWSAlgorithm.EdDSA);

  private final OutsideSettings settings;
  private volatile @Nullable OIDCProviderMetadata known;

  OutsideProvider(OutsideSettings settings) {
    this.settings = settings;
  }

  /// What it is called on the page; absent when there is none.
  Optional<Texts> name() {
    return settings.on() ? Optional.of(settings.title()) : Optional.empty();
  }

  /// Where the browser comes back to.
  URI redirect(String seen) {
    return URI.create(settings.redirect().isBlank() ? seen : settings.redirect());
  }

  private Issuer issuer() {
    return new Issuer(settings.issuer());
  }

  private ClientID client() {
    return new ClientID(settings.client());
  }

  /// Where the browser is sent.
  URI ask(Journey journey, URI back) throws IOException, GeneralException {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE, new Scope("openid", "profile"), client(), back)
        .endpointURI(metadata().getAuthorizationEndpointURI())
        .state(journey.state())
        .nonce(journey.nonce())
        .codeChallenge(journey.verifier(), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /// Changes the code for who it is.
  Told redeem(AuthorizationCode code, Journey journey, URI back) {
    try {
      var grant = new AuthorizationCodeGrant(code, back, journey.verifier());
      var request =
          new TokenRequest.Builder(
                  metadata().getTokenEndpointURI(),
                  new ClientSecretBasic(client(), new Secret(settings.secret())),
                  grant)
              .build()
              .toHTTPRequest();
      return read(send(request), journey);
    } catch (IOException | GeneralException | BadJOSEException | JOSEException e) {
      return new Told.Refused(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private static OIDCTokenResponse send(HTTPRequest request) throws IOException, ParseException {
    request.setConnectTimeout(PATIENCE);
    request.setReadTimeout(PATIENCE);
    var answer = OIDCTokenResponseParser.parse(request.send());
    if (answer instanceof OIDCTokenResponse tokens) return tokens;
    throw new ParseException("the code was refused: " + answer.toErrorResponse().getErrorObject());
  }

  private Told read(OIDCTokenResponse answer, Journey journey)
      throws BadJOSEException, JOSEException, IOException, GeneralException {
    var token = answer.getOIDCTokens().getIDToken();
    if (token == null) return new Told.Refused("there was no ID token");
    var claims = validate(token, journey.nonce());
    return new Told.Known(
        new Identity(
            claims.getIssuer().getValue(),
            claims.getSubject().getValue(),
            claims.getStringClaim("name"),
            settings.match().isBlank() ? null : claims.getStringClaim(settings.match())));
  }

  private IDTokenClaimsSet validate(JWT token, Nonce nonce)
      throws BadJOSEException, JOSEException, IOException, GeneralException {
    var algorithm = JWSAlgorithm.parse(token.getHeader().getAlgorithm().getName());
    if (!ALGORITHMS.contains(algorithm))
      throw new ParseException("the ID token is signed by %s".formatted(algorithm));
    var keys = metadata().getJWKSetURI().toURL();
    return new IDTokenValidator(issuer(), client(), algorithm, keys).validate(token, nonce);
  }

  /// Asked for once; a provider that moved is asked again after a restart.
  private OIDCProviderMetadata metadata() throws IOException, GeneralException {
    var there = known;
    if (there == null) known = there = OIDCProviderMetadata.resolve(issuer(), PATIENCE, PATIENCE);
    return there;
  }
}
