package org.anlan.benefits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Publishes the policies of the city's folder at a start (`city/benefits/<code>.json` with the clause in `<code>.dmn`), each only when its files
/// changed. One with a fault stops the start.
@Component
class PolicyLoading implements ApplicationRunner {

  private static final String CITY = "本市既定 settled by the city";

  private record Found(Terms terms, String clause, String checksum) {}

  private final Path folder;
  private final Policies policies;
  private final PolicyReading reading;
  private final JsonMapper json;
  private final TransactionTemplate transaction;
  private final InstantSource businessClock;

  PolicyLoading(
      @Value("${anlan.city}") String city,
      Policies policies,
      PolicyReading reading,
      TransactionTemplate transaction,
      InstantSource businessClock) {
    this.folder = Path.of(city).resolve("benefits");
    this.policies = policies;
    this.reading = reading;
    this.json = JsonMapper.builder().build();
    this.transaction = transaction;
    this.businessClock = businessClock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!Files.isDirectory(folder)) return;
    var found = found();
    var codes = found.stream().map(one -> one.terms().code()).collect(Collectors.toSet());
    for (var one : found)
      transaction.executeWithoutResult(status -> {
        if (policies.isNew("benefits/" + one.terms().code(), one.checksum())) publish(one, codes);
      });
  }

  private List<Found> found() {
    var found = new ArrayList<Found>();
    try (var files = Files.list(folder)) {
      for (var file : files.sorted().toList()) {
        var name = file.getFileName().toString();
        if (!name.endsWith(".json") || name.equals("settings.json")) continue;
        var terms = Files.readString(file);
        var clause = Files.readString(folder.resolve(name.replace(".json", ".dmn")));
        found.add(new Found(json.readValue(terms, Terms.class), clause, sum(terms + clause)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be read.", e);
    }
    return found;
  }

  private void publish(Found one, Set<String> codes) {
    var code = one.terms().code();
    if (reading.read(one.terms(), one.clause(), codes) instanceof PolicyReading.Refused(var flaws))
      throw new IllegalStateException(
          "benefits/%s: %s Mend it and start again.".formatted(code, flaws));
    var by = new PolicyVersion.By(null, CITY, businessClock.instant(), null);
    policies.put(
        new PolicyVersion(
            policies.nextVersion(code),
            PolicyVersion.State.PUBLISHED,
            one.terms(),
            one.clause(),
            by,
            by));
  }

  private static String sum(String text) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
