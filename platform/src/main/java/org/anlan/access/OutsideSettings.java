package org.anlan.access;

import org.anlan.http.Texts;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Which provider of identities outside people may sign in by (`anlan.outside` in the settings). A blank issuer leaves it off.
///
/// @param match the claim that is the login here; blank, people link their account by signing in once
/// @param redirect our address as the provider knows it; blank, as the browser's request shows it
@ConfigurationProperties("anlan.outside")
record OutsideSettings(
    String issuer,
    String client,
    String secret,
    String name,
    String nameEn,
    String match,
    String redirect) {

  boolean on() {
    return !issuer.isBlank();
  }

  Texts title() {
    return new Texts(name, nameEn);
  }
}
