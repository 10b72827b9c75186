package org.anlan.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x500.X500Name;

/// Signed data as GB/T 35275-2017 writes it: the SM3 sum of what is signed, the certificate, and an SM2 signature (GB/T 32918) over the sum.
final class GmSignature {

  static final String SM3 = "1.2.156.10197.1.401";
  static final String SM2_WITH_SM3 = "1.2.156.10197.1.501";
  private static final String SM2_SIGN = "1.2.156.10197.1.301.1";
  private static final String DATA = "1.2.156.10197.6.1.4.2.1";
  private static final String SIGNED_DATA = "1.2.156.10197.6.1.4.2.2";

  private GmSignature() {}

  static byte[] sm3(byte[] content) {
    try {
      return MessageDigest.getInstance("SM3", LocalSeals.BC).digest(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Bouncy Castle has SM3.", e);
    }
  }

  static byte[] sign(byte[] content, PrivateKey key, X509Certificate certificate) {
    try {
      var sum = sm3(content);
      var signature = Signature.getInstance("SM3withSM2", LocalSeals.BC);
      signature.initSign(key);
      signature.update(sum);
      return encoded(sum, certificate, signature.sign());
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("The seal's key does not sign.", e);
    }
  }

  private static byte[] encoded(byte[] sum, X509Certificate certificate, byte[] signature)
      throws GeneralSecurityException, IOException {
    var content = new DERTaggedObject(true, 0, new DEROctetString(sum));
    var certificates = new DERSet(ASN1Primitive.fromByteArray(certificate.getEncoded()));
    var data =
        sequence(
            new ASN1Integer(1),
            new DERSet(algorithm(SM3)),
            sequence(new ASN1ObjectIdentifier(DATA), content),
            new DERTaggedObject(false, 0, certificates),
            new DERSet(signer(certificate, signature)));
    return sequence(new ASN1ObjectIdentifier(SIGNED_DATA), new DERTaggedObject(true, 0, data))
        .getEncoded();
  }

  private static ASN1Sequence signer(X509Certificate certificate, byte[] signature) {
    var issuer = X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
    return sequence(
        new ASN1Integer(1),
        sequence(issuer, new ASN1Integer(certificate.getSerialNumber())),
        algorithm(SM3),
        algorithm(SM2_SIGN),
        new DEROctetString(signature));
  }

  private static ASN1Sequence algorithm(String oid) {
    return sequence(new ASN1ObjectIdentifier(oid));
  }

  private static ASN1Sequence sequence(org.bouncycastle.asn1.ASN1Encodable... parts) {
    var vector = new ASN1EncodableVector();
    vector.addAll(parts);
    return new DERSequence(vector);
  }

  /// The certificate, made by its own key, that signed the content; nothing when the signature is not of this content, cannot be read, or
  /// differs in any byte from what this platform writes. A certificate of an authority is to be checked against that authority.
  static Optional<X509Certificate> verify(byte[] content, byte[] signed) {
    try {
      var whole = ASN1Sequence.getInstance(signed);
      var data = ASN1Sequence.getInstance((ASN1TaggedObject) whole.getObjectAt(1), true);
      var info = ASN1Sequence.getInstance(data.getObjectAt(2));
      var sum =
          ASN1OctetString.getInstance((ASN1TaggedObject) info.getObjectAt(1), true).getOctets();
      if (!MessageDigest.isEqual(sum, sm3(content))) return Optional.empty();
      var certificates = ASN1Set.getInstance((ASN1TaggedObject) data.getObjectAt(3), false);
      var encoded = certificates.getObjectAt(0).toASN1Primitive().getEncoded();
      var factory = CertificateFactory.getInstance("X.509", LocalSeals.BC);
      var certificate =
          (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(encoded));
      var signer =
          ASN1Sequence.getInstance(ASN1Set.getInstance(data.getObjectAt(4)).getObjectAt(0));
      var signature = Signature.getInstance("SM3withSM2", LocalSeals.BC);
      signature.initVerify(certificate.getPublicKey());
      signature.update(sum);
      var value = ASN1OctetString.getInstance(signer.getObjectAt(signer.size() - 1)).getOctets();
      certificate.verify(certificate.getPublicKey(), LocalSeals.BC);
      var same = MessageDigest.isEqual(signed, encoded(sum, certificate, value));
      return same && signature.verify(value) ? Optional.of(certificate) : Optional.empty();
    } catch (GeneralSecurityException | IOException | RuntimeException unreadable) {
      // Whatever is not the structure of the standard is no signature.
      return Optional.empty();
    }
  }
}
