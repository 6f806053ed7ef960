package dev.khata.domain.documents;

/** The formats that pictures are taken and kept in. */
public enum PictureFormat {
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png");

  private final String mediaType;
  private final String extension;

  PictureFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Of file names, without the dot. */
  public String extension() {
    return extension;
  }
}
