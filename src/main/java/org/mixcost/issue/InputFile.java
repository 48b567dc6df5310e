package org.mixcost.issue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that was read, so that a result can be traced to its bytes.
 *
 * @param file as the user named it
 * @param sha256 of its bytes, in hex
 */
public record InputFile(String file, String sha256) {
  private static final int SHORT_HASH = 12;

  /** A file of that name with those bytes. */
  public static InputFile of(String file, byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new InputFile(file, HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new AssertionError(everyJavaHasIt);
    }
  }

  /** So much of the hash as tells files apart for people. */
  public String shortHash() {
    return sha256.substring(0, SHORT_HASH);
  }
}
