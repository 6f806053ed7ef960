package dev.khata.http.gencharge;

/** An answer that says only what was done. */
record MessageView(String message) {}
