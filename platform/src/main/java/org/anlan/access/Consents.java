package org.anlan.access;

import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.stereotype.Component;

/// Keeps for the authorization server what people agreed to, and puts it on record.
@Component
class Consents implements OAuth2AuthorizationConsentService {

  private final Applications applications;
  private final Records records;
  private final InstantSource machineClock;

  Consents(Applications applications, Records records, InstantSource machineClock) {
    this.applications = applications;
    this.records = records;
    this.machineClock = machineClock;
  }

  @Override
  public void save(OAuth2AuthorizationConsent consent) {
    var account = UUID.fromString(consent.getPrincipalName());
    var application = UUID.fromString(consent.getRegisteredClientId());
    applications.consent(application, account, consent.getScopes(), machineClock.instant());
    var words = String.join(" ", consent.getScopes().stream().sorted().toList());
    records.add(
        new Records.Entry(
            RecordedAct.CONSENT_GIVEN,
            account,
            "application:" + application,
            words,
            Origin.now().address()));
  }

  @Override
  public void remove(OAuth2AuthorizationConsent consent) {
    applications.removeConsent(
        UUID.fromString(consent.getRegisteredClientId()),
        UUID.fromString(consent.getPrincipalName()));
  }

  @Override
  public @Nullable OAuth2AuthorizationConsent findById(String application, String account) {
    var scopes = applications.listConsented(UUID.fromString(application), UUID.fromString(account));
    if (scopes.isEmpty()) return null;
    var consent = OAuth2AuthorizationConsent.withId(application, account);
    scopes.forEach(consent::scope);
    return consent.build();
  }
}
