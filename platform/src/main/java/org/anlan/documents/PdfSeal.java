package org.anlan.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/// A detached CMS signature over a whole PDF (ISO 32000-1 §12.8, ETSI EN 319 142-1 `ETSI.CAdES.detached` without a time stamp).
final class PdfSeal {

  private static final int ROOM = 16_384;

  private PdfSeal() {}

  static byte[] sign(byte[] pdf, String by, Instant at, SealServer.Signing signing) {
    try (var document = Loader.loadPDF(pdf);
        var options = new SignatureOptions()) {
      options.setPreferredSignatureSize(ROOM);
      var signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
      signature.setName(by);
      var when = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
      when.setTimeInMillis(at.toEpochMilli());
      signature.setSignDate(when);
      document.addSignature(signature, content -> signing.sign(content.readAllBytes()), options);
      var bytes = new ByteArrayOutputStream();
      document.saveIncremental(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("The PDF could not be signed.", e);
    }
  }

  /// Whether the file is signed, whole and unchanged.
  static boolean isWhole(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      var signature = document.getLastSignatureDictionary();
      if (signature == null || !coversAll(signature, pdf.length)) return false;
      var value = new ByteArrayInputStream(signature.getContents(pdf));
      var signed =
          new CMSSignedData(new CMSProcessableByteArray(signature.getSignedContent(pdf)), value);
      for (var rest = value.read(); rest >= 0; rest = value.read()) if (rest != 0) return false;
      var signer = signed.getSignerInfos().getSigners().iterator().next();
      @SuppressWarnings("unchecked")
      var found =
          (java.util.Collection<X509CertificateHolder>)
              signed.getCertificates().getMatches(signer.getSID());
      var verifier =
          new JcaSimpleSignerInfoVerifierBuilder()
              .setProvider(LocalSeals.BC)
              .build(found.iterator().next());
      return signer.verify(verifier);
    } catch (IOException
        | CMSException
        | OperatorCreationException
        | java.security.cert.CertificateException
        | RuntimeException unreadable) {
      // Whatever cannot be read is not what was signed.
      return false;
    }
  }

  private static boolean coversAll(PDSignature signature, int length) {
    var range = signature.getByteRange();
    return range.length == 4 && range[0] == 0 && range[2] + range[3] == length;
  }
}
