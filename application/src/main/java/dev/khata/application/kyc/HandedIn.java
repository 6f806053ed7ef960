package dev.khata.application.kyc;

import dev.khata.domain.documents.PictureFile;
import dev.khata.domain.kyc.DocumentLink;
import dev.khata.domain.kyc.DocumentType;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The documents that an applicant sends, each as a picture or as a link to one; of both the picture
 * counts.
 */
public record HandedIn(
    Map<DocumentType, PictureFile> pictures, Map<DocumentType, DocumentLink> links) {

  public static HandedIn pictures(Map<DocumentType, PictureFile> pictures) {
    return new HandedIn(pictures, Map.of());
  }

  public static HandedIn nothing() {
    return pictures(Map.of());
  }

  public Set<DocumentType> types() {
    Set<DocumentType> types = EnumSet.noneOf(DocumentType.class);
    types.addAll(pictures.keySet());
    types.addAll(links.keySet());
    return types;
  }
}
