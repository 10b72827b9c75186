package org.anlan.documents;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Seals with keys of the platform's own: an SM2 pair for OFD and a P-256 pair for PDF per unit, drawn when first needed under
/// `ANLAN_SHARED/keys/seals` where only its owner reads. The certificates are made by the platform itself and prove only that a document is what
/// was issued; they have no standing in law, and the seal's picture says so.
@Component
class LocalSeals implements SealServer {

  static final BouncyCastleProvider BC = new BouncyCastleProvider();
  private static final Duration VALID = Duration.ofDays(3_650);

  /// @param algorithm of a signature
  private record Kind(String curve, String algorithm) {}

  private static final Kind SM2 = new Kind("sm2p256v1", "SM3withSM2");
  private static final Kind P256 = new Kind("secp256r1", "SHA256withECDSA");

  private final SealKeys keys;
  private final SealPicture pictures;
  private final InstantSource machineClock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Seal> known = new ConcurrentHashMap<>();

  LocalSeals(
      @Value("${anlan.shared}") String shared, SealPicture pictures, InstantSource machineClock) {
    this.keys = new SealKeys(Path.of(shared, "keys", "seals"));
    this.pictures = pictures;
    this.machineClock = machineClock;
  }

  @Override
  public Seal of(String unit, String name) {
    return known.computeIfAbsent(unit + " " + name, fresh -> read(unit, name));
  }

  private Seal read(String unit, String name) {
    var sm2 = pair(unit, name, SM2);
    var p256 = pair(unit, name, P256);
    return new Seal(
        pictures.of(name),
        content -> GmSignature.sign(content, sm2.key(), sm2.certificate()),
        content -> cms(content, p256));
  }

  private static byte[] cms(byte[] content, SealKeys.Pair pair) {
    try {
      var digests = new JcaDigestCalculatorProviderBuilder().setProvider(BC).build();
      var signer = new JcaContentSignerBuilder(P256.algorithm()).setProvider(BC).build(pair.key());
      var generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(digests).build(signer, pair.certificate()));
      generator.addCertificates(new JcaCertStore(List.of(pair.certificate())));
      return generator.generate(new CMSProcessableByteArray(content), false).getEncoded();
    } catch (CMSException | OperatorException | GeneralSecurityException | IOException e) {
      throw new IllegalStateException("The seal's key does not sign.", e);
    }
  }

  private synchronized SealKeys.Pair pair(String unit, String name, Kind kind) {
    var place = unit + "-" + kind.curve();
    try {
      var kept = keys.find(place);
      return kept.isPresent() ? kept.get() : keys.keep(place, draw(name, kind));
    } catch (IOException | GeneralSecurityException | OperatorException e) {
      throw new IllegalStateException("The seal %s cannot be read or drawn.".formatted(place), e);
    }
  }

  private SealKeys.Pair draw(String name, Kind kind)
      throws IOException, GeneralSecurityException, OperatorException {
    var pairs = KeyPairGenerator.getInstance("EC", BC);
    pairs.initialize(new ECGenParameterSpec(kind.curve()), random);
    var pair = pairs.generateKeyPair();
    var now = machineClock.instant();
    var who =
        new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.C, "CN")
            .addRDN(BCStyle.O, name)
            .addRDN(BCStyle.CN, name + "（本地印章，无法律效力）")
            .build();
    var builder =
        new JcaX509v3CertificateBuilder(
            who,
            new BigInteger(64, random).add(BigInteger.ONE),
            Date.from(now.minus(Duration.ofDays(1))),
            Date.from(now.plus(VALID)),
            who,
            pair.getPublic());
    var signer =
        new JcaContentSignerBuilder(kind.algorithm()).setProvider(BC).build(pair.getPrivate());
    var certificate =
        new JcaX509CertificateConverter().setProvider(BC).getCertificate(builder.build(signer));
    return new SealKeys.Pair(pair.getPrivate(), certificate);
  }
}
