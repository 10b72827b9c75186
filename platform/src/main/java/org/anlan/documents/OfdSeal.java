package org.anlan.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/// Signs an OFD package whole and checks it (GB/T 33190-2016 §18): the SM3 sum of every file stands in `Signature.xml`, over which the signed
/// data of GB/T 35275 stands beside it. The seal is seen as a picture; it is no electronic seal of GB/T 38540.
final class OfdSeal {

  private static final String SIGNS = "Doc_0/Signs/";
  private static final String SIGNATURE = SIGNS + "Sign_0/Signature.xml";
  private static final String VALUE = SIGNS + "Sign_0/SignedValue.dat";
  private static final int MOST = 64 * 1024 * 1024;
  private static final Pattern REFERENCE =
      Pattern.compile(
          "<ofd:Reference FileRef=\"/([^\"]+)\"><ofd:CheckValue>([^<]+)</ofd:CheckValue>");

  /// What a check comes to.
  sealed interface Checked {
    record Whole(X509Certificate by) implements Checked {}

    /// @param file the first that is not as it was signed
    record Changed(String file) implements Checked {}

    record Unsigned() implements Checked {}
  }

  private OfdSeal() {}

  static byte[] sign(Map<String, byte[]> files, Instant at, SealServer.Signing signing) {
    var all = new LinkedHashMap<>(files);
    all.put(
        SIGNS + "Signatures.xml",
        OfdPress.xml(
            "Signatures",
            "<ofd:MaxSignId>1</ofd:MaxSignId><ofd:Signature ID=\"1\" Type=\"Sign\" BaseLoc=\"Sign_0/Signature.xml\"/>"));
    var references = new StringBuilder();
    all.forEach((name, content) ->
        references.append(
            "<ofd:Reference FileRef=\"/%s\"><ofd:CheckValue>%s</ofd:CheckValue></ofd:Reference>"
                .formatted(name, Base64.getEncoder().encodeToString(GmSignature.sm3(content)))));
    var time = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").format(at.atOffset(ZoneOffset.UTC));
    var signature =
        OfdPress.xml(
            "Signature",
            "<ofd:SignedInfo><ofd:Provider ProviderName=\"Anlan\" Version=\"1\"/><ofd:SignatureMethod>%s</ofd:SignatureMethod><ofd:SignatureDateTime>%s</ofd:SignatureDateTime><ofd:References CheckMethod=\"%s\">%s</ofd:References></ofd:SignedInfo><ofd:SignedValue>/%s</ofd:SignedValue>"
                .formatted(GmSignature.SM2_WITH_SM3, time, GmSignature.SM3, references, VALUE));
    all.put(SIGNATURE, signature);
    all.put(VALUE, signing.sign(signature));
    return OfdPress.zip(all);
  }

  static Checked check(byte[] ofd) {
    Map<String, byte[]> files;
    try {
      files = unzip(ofd);
    } catch (IOException | IllegalArgumentException broken) {
      return new Checked.Changed("the package itself");
    }
    var signature = files.get(SIGNATURE);
    var value = files.get(VALUE);
    if (signature == null || value == null) return new Checked.Unsigned();
    var by = GmSignature.verify(signature, value);
    if (by.isEmpty()) return new Checked.Changed(SIGNATURE);
    var known = new HashSet<>(java.util.Set.of(SIGNATURE, VALUE));
    var references = REFERENCE.matcher(new String(signature, UTF_8));
    while (references.find()) {
      var content = files.get(references.group(1));
      var sum = Base64.getDecoder().decode(references.group(2));
      if (content == null || !MessageDigest.isEqual(sum, GmSignature.sm3(content)))
        return new Checked.Changed(references.group(1));
      known.add(references.group(1));
    }
    for (var name : files.keySet()) if (!known.contains(name)) return new Checked.Changed(name);
    return new Checked.Whole(by.get());
  }

  private static Map<String, byte[]> unzip(byte[] ofd) throws IOException {
    var files = new HashMap<String, byte[]>();
    var total = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var content = zip.readNBytes(MOST - total + 1);
        total += content.length;
        if (total > MOST || files.put(entry.getName(), content) != null)
          throw new IOException("too large, or a file twice: " + entry.getName());
      }
    }
    return files;
  }
}
