package org.anlan.rules.ledger;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;

/// SM2 signatures with SM3 (GB/T 32918-2016, curve of GB/T 32918.5), with the usual user id `1234567812345678` of GM/T 0009.
final class Sm2 {

  static final int SECRET_BYTES = 32;

  private static final ECDomainParameters CURVE =
      new ECDomainParameters(GMNamedCurves.getByName("sm2p256v1"));

  private Sm2() {}

  /// @param key the point as 04, x and y
  static boolean verifies(byte[] key, byte[] message, byte[] signature) {
    var check = signer();
    try {
      check.init(false, new ECPublicKeyParameters(CURVE.getCurve().decodePoint(key), CURVE));
    } catch (IllegalArgumentException notOnTheCurve) {
      return false;
    }
    check.update(message, 0, message.length);
    return signature.length == 2 * SECRET_BYTES && check.verifySignature(signature);
  }

  static byte[] sign(byte[] secret, byte[] message, SecureRandom random) {
    var pen = signer();
    var key = new ECPrivateKeyParameters(new BigInteger(1, secret), CURVE);
    pen.init(true, new ParametersWithRandom(key, random));
    pen.update(message, 0, message.length);
    try {
      return pen.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException("SM2 could not sign.", e);
    }
  }

  static byte[] publicKey(byte[] secret) {
    var point = new FixedPointCombMultiplier().multiply(CURVE.getG(), new BigInteger(1, secret));
    return point.normalize().getEncoded(false);
  }

  /// A secret from 1 to n − 2, as the standard asks.
  static byte[] draw(SecureRandom random) {
    var most = CURVE.getN().subtract(BigInteger.TWO);
    return BigIntegers.asUnsignedByteArray(
        SECRET_BYTES, BigIntegers.createRandomInRange(BigInteger.ONE, most, random));
  }

  private static SM2Signer signer() {
    return new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
  }
}
