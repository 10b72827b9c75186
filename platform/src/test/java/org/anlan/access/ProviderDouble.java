package org.anlan.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;

/// A provider of identities outside that speaks the real wire format, and lies where it is told to.
final class ProviderDouble implements AutoCloseable {

  private final HttpServer server;
  private final RSAKey key = key();
  String nonce = "";
  String subject = "citizen-card-1";
  String lastForm = "";
  RSAKey signs = key;
  UnaryOperator<JWTClaimsSet.Builder> lie = claims -> claims;

  ProviderDouble() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/.well-known/openid-configuration", this::discovery);
    server.createContext(
        "/keys", call -> answer(call, new JWKSet(key).toPublicJWKSet().toString()));
    server.createContext("/token", this::token);
    server.start();
  }

  static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("outside").generate();
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void discovery(HttpExchange call) throws IOException {
    answer(
        call,
        """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys",
         "response_types_supported": ["code"], "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
        """
            .formatted(issuer()));
  }

  private void token(HttpExchange call) throws IOException {
    lastForm = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var now = Instant.now();
    var claims =
        lie.apply(
                new JWTClaimsSet.Builder()
                    .issuer(issuer())
                    .subject(subject)
                    .audience("anlan")
                    .claim("nonce", nonce)
                    .claim("name", "李守诚")
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plusSeconds(60))))
            .build();
    answer(
        call,
        "{\"access_token\": \"t\", \"token_type\": \"Bearer\", \"id_token\": \"%s\"}"
            .formatted(signed(claims)));
  }

  private String signed(JWTClaimsSet claims) {
    try {
      var token =
          new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("outside").build(), claims);
      token.sign(new RSASSASigner(signs));
      return token.serialize();
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange call, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(200, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
