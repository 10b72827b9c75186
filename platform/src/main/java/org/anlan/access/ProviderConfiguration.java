package org.anlan.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/// The provider of identities (OpenID Connect Core 1.0, Discovery 1.0, RP-Initiated Logout 1.0; RFC 6749, 7636, 9700) by Spring's
/// authorization server. It guards its own addresses alone; every other door asks for its [Caller].
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties(OutsideSettings.class)
class ProviderConfiguration {

  @Bean
  SecurityFilterChain provider(
      HttpSecurity http,
      BrowserOfProvider browser,
      ProviderAnswers answers,
      Claims claims,
      ProviderOrigins origins) {
    var server = new OAuth2AuthorizationServerConfigurer();
    return http.securityMatcher(server.getEndpointsMatcher())
        .with(server, own -> configure(own, answers, claims))
        .authorizeHttpRequests(all -> all.anyRequest().authenticated())
        .oauth2ResourceServer(tokens -> tokens.jwt(Customizer.withDefaults()))
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .cors(cors -> cors.configurationSource(origins))
        .sessionManagement(all -> all.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(all -> all.authenticationEntryPoint(answers::signInFirst))
        .addFilterAfter(browser, SecurityContextHolderFilter.class)
        .build();
  }

  private static void configure(
      OAuth2AuthorizationServerConfigurer server, ProviderAnswers answers, Claims claims) {
    server
        .authorizationEndpoint(authorize ->
            authorize
                .consentPage("/consent")
                .authorizationResponseHandler(answers::sendBack)
                .errorResponseHandler(answers::refuse))
        .oidc(oidc ->
            oidc.userInfoEndpoint(info -> info.userInfoMapper(claims::userInfo))
                .logoutEndpoint(out ->
                    out.logoutResponseHandler(answers::signedOut)
                        .errorResponseHandler(answers::refuse)));
  }

  @Bean
  PasswordEncoder secretsOfApplications() {
    return new RelyingParties.Secrets();
  }

  @Bean
  AuthorizationServerSettings providerSettings() {
    return AuthorizationServerSettings.builder().build();
  }

  @Bean
  JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys) {
    return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
  }

  @Bean
  JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
    var encoder = new NimbusJwtEncoder(keys);
    encoder.setJwkSelector(SigningKeys::signing);
    return encoder;
  }
}
