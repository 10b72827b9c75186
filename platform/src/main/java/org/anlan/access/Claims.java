package org.anlan.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.anlan.directory.Post;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/// What another system learns of who signed in, by what was agreed to (OpenID Connect Core 1.0 §5.1 and §5.4). Read anew for each token, so
/// that who left a post or was blocked is so there with the next one.
@Component
class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  private final Accounts accounts;
  private final HeldPosts posts;

  Claims(Accounts accounts, HeldPosts posts) {
    this.accounts = accounts;
    this.posts = posts;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    var account =
        account(
            Objects.requireNonNull(context.<Authentication>getPrincipal()).getName(),
            OAuth2ErrorCodes.INVALID_GRANT);
    if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue()))
      context
          .getClaims()
          .claims(claims -> claims.putAll(of(account, context.getAuthorizedScopes())));
  }

  OidcUserInfo userInfo(OidcUserInfoAuthenticationContext context) {
    var account =
        account(context.getAuthorization().getPrincipalName(), OAuth2ErrorCodes.INVALID_TOKEN);
    var claims = new LinkedHashMap<String, Object>();
    claims.put("sub", account.id().toString());
    claims.putAll(of(account, context.getAccessToken().getScopes()));
    return new OidcUserInfo(claims);
  }

  /// Whoever was blocked gets no token any more.
  private Account account(String id, String refusal) {
    return accounts
        .findOpen(UUID.fromString(id))
        .orElseThrow(() ->
            new OAuth2AuthenticationException(
                new OAuth2Error(refusal, "The account is not open any more.", null)));
  }

  /// In collections that the store of sign-ons reads again.
  private Map<String, Object> of(Account account, Set<String> scopes) {
    var claims = new LinkedHashMap<String, Object>();
    if (scopes.contains(Reach.PROFILE.code())) {
      claims.put("name", account.name());
      claims.put("preferred_username", account.login());
      claims.put("kind", account.kind().code());
    }
    var phone = account.phone();
    if (scopes.contains(Reach.PHONE.code()) && phone != null) claims.put("phone_number", phone);
    if (scopes.contains(Reach.POST.code())) claims.put("posts", posts(account));
    return claims;
  }

  private List<Map<String, Object>> posts(Account account) {
    return new ArrayList<>(posts.of(account).stream().map(Claims::post).toList());
  }

  private static Map<String, Object> post(Post post) {
    var told = new LinkedHashMap<String, Object>();
    told.put("id", post.id());
    told.put("title", post.title().zh());
    told.put("unit", post.unit().uscc());
    told.put("unit_name", post.unit().name().zh());
    told.put("roles", new ArrayList<>(new TreeSet<>(post.roles())));
    return told;
  }
}
